from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.engine.vocabulary import Actor, Permanence
from errors.models.category import Category
from errors.models.language import LanguageRow, language_constraints
from errors.models.provider import Provider
from errors.models.slug_row import SlugRow


class EntryQuerySet(models.QuerySet["Entry"]):
    def published(self) -> EntryQuerySet:
        """Entries with a published text, retired ones included. All public pages read entries through this method."""
        texts = EntryText.objects.filter(entry=models.OuterRef("pk"), state=TextState.PUBLISHED)
        return self.filter(models.Exists(texts))

    def current(self) -> EntryQuerySet:
        """Without the retired entries, which keep a page but are not diagnosed."""
        return self.filter(replaced_by=None)


class EntryKind(models.TextChoices):
    ERROR = "error", _("error")
    GUIDE = "guide", _("guide")


class Entry(SlugRow):
    """One error, or one guide, with everything that leads to it. `by_side` is that of the document (`SideDocument`), as JSON."""

    class PermanenceChoice(models.TextChoices):
        TEMPORARY = Permanence.TEMPORARY.value, _("temporary")
        PERMANENT = Permanence.PERMANENT.value, _("permanent")
        INFO = Permanence.INFO.value, _("information")

    class ActorChoice(models.TextChoices):
        SENDER = Actor.SENDER.value, _("the sender")
        RECIPIENT = Actor.RECIPIENT.value, _("the recipient")
        SENDER_ADMIN = Actor.SENDER_ADMIN.value, _("the sender's administrator")
        RECIPIENT_ADMIN = Actor.RECIPIENT_ADMIN.value, _("the recipient's administrator")
        PROVIDER = Actor.PROVIDER.value, _("the provider")
        NOBODY = Actor.NOBODY.value, _("nobody")

    kind = models.CharField(_("kind"), max_length=10, choices=EntryKind, default=EntryKind.ERROR)
    provider = models.ForeignKey(Provider, models.PROTECT, null=True, blank=True, related_name="entries", verbose_name=_("provider"))
    category = models.ForeignKey(Category, models.PROTECT, related_name="entries", verbose_name=_("category"))
    permanence = models.CharField(_("permanence"), max_length=10, choices=PermanenceChoice)
    actor = models.CharField(_("who must act"), max_length=20, choices=ActorChoice)
    by_side = models.JSONField(
        _("by side"),
        default=dict,
        blank=True,
        help_text=_('What differs when one side said no, as in the documents: {"own-program": {"permanence": "permanent"}}.'),
    )
    reviewed = models.DateField(_("reviewed on"), null=True, blank=True)
    replaced_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replaces", verbose_name=_("replaced by"))
    see_also = models.ManyToManyField("self", blank=True, symmetrical=False, verbose_name=_("see also"))

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=["error", "guide"]), name="entry_known_kind"),
            models.CheckConstraint(condition=models.Q(permanence__in=[value.value for value in Permanence]), name="entry_known_permanence"),
            models.CheckConstraint(condition=models.Q(actor__in=[value.value for value in Actor]), name="entry_known_actor"),
            models.CheckConstraint(
                condition=models.Q(replaced_by=None) | ~models.Q(replaced_by=models.F("id")), name="entry_not_replaced_by_itself"
            ),
        ]


class TextState(models.TextChoices):
    DRAFT = "draft", _("draft")
    REVIEW = "review", _("in review")
    PUBLISHED = "published", _("published")


class EntryText(LanguageRow):
    """One language of an entry, with its own state. `actions` holds one action a line."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="texts")
    state = models.CharField(_("state"), max_length=10, choices=TextState, default=TextState.DRAFT)
    title = models.CharField(_("title"), max_length=300)
    summary = models.CharField(_("summary"), max_length=400)
    meaning = models.TextField(_("meaning"), blank=True, max_length=8000)
    meaning_html = models.TextField(blank=True, editable=False)
    often_read = models.TextField(_("often read elsewhere"), blank=True, max_length=8000)
    often_read_html = models.TextField(blank=True, editable=False)
    actions = models.TextField(_("what to do"), blank=True, max_length=8000, help_text=_("One action a line, most likely cure first."))
    actions_html = models.JSONField(default=list, editable=False)
    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)
    translated_from = models.PositiveIntegerField(_("translated from revision"), null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-language"]
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        constraints = [
            *language_constraints("entry"),
            models.CheckConstraint(condition=models.Q(state__in=["draft", "review", "published"]), name="entrytext_known_state"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"
