from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from errors.models.category import Category
from errors.models.entry import Entry
from errors.models.language import LanguageRow, language_constraints
from errors.models.provider import Provider
from errors.models.slug_row import SlugRow


class Attachment(SlugRow):
    """Something that support needs in a ticket."""

    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "slug"]
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")


class AttachmentText(LanguageRow):
    attachment = models.ForeignKey(Attachment, models.CASCADE, related_name="texts")
    label = models.CharField(_("label"), max_length=300)
    how_to = models.TextField(_("how to get it"), blank=True)
    how_to_html = models.TextField(blank=True, editable=False)

    class Meta:
        constraints = language_constraints("attachment")


class EscalationRule(models.Model):
    """What to attach, and where the ticket goes, for a provider and a category. The rule of an entry takes precedence over both."""

    provider = models.ForeignKey(Provider, models.CASCADE, null=True, blank=True, related_name="escalation", verbose_name=_("provider"))
    category = models.ForeignKey(Category, models.CASCADE, null=True, blank=True, related_name="escalation", verbose_name=_("category"))
    entry = models.OneToOneField(Entry, models.CASCADE, null=True, blank=True, related_name="escalation", verbose_name=_("entry"))
    url = models.URLField(_("address"), max_length=500, blank=True)
    attachments = models.ManyToManyField(Attachment, through="EscalationItem", related_name="rules")

    class Meta:
        ordering = ["pk"]
        verbose_name = _("escalation rule")
        verbose_name_plural = _("escalation rules")
        constraints = [
            models.UniqueConstraint(
                Coalesce("provider", 0), Coalesce("category", 0), Coalesce("entry", 0), name="escalationrule_one_per_case"
            ),
            models.CheckConstraint(
                condition=models.Q(entry=None) | models.Q(provider=None, category=None), name="escalationrule_entry_stands_alone"
            ),
        ]

    def __str__(self) -> str:
        return " × ".join(str(part) for part in (self.entry, self.provider, self.category) if part) or "*"


class EscalationText(LanguageRow):
    rule = models.ForeignKey(EscalationRule, models.CASCADE, related_name="texts")
    where = models.TextField(_("where the ticket goes"), blank=True)
    where_html = models.TextField(blank=True, editable=False)

    class Meta:
        constraints = language_constraints("rule")


class EscalationItem(models.Model):
    rule = models.ForeignKey(EscalationRule, models.CASCADE, related_name="items")
    attachment = models.ForeignKey(Attachment, models.PROTECT, related_name="items", verbose_name=_("attachment"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["rule", "attachment"], name="escalationitem_once_a_rule")]

    def __str__(self) -> str:
        return str(self.attachment)
