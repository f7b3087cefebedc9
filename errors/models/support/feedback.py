from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from errors.models.entry import Entry

COMMENT_LIMIT = 1000
_COMMENTS_KEPT = timedelta(days=180)


class FeedbackQuerySet(models.QuerySet["Feedback"]):
    def vote(self, entry: Entry, voter: str, reference: str, **answer: str | bool) -> bool:
        """One vote for each voter and page; a second vote replaces the first. Returns whether the answer is new or changed."""
        row, is_new = self.get_or_create(entry=entry, voter=voter, reference=reference, defaults=answer)
        changed = {name for name, value in answer.items() if getattr(row, name) != value}
        if changed:
            self.filter(pk=row.pk).update(**answer)
        if answer.get("comment"):
            self.forget_old_comments()
        return is_new or bool(changed - {"comment"})

    def forget_old_comments(self) -> int:
        return self.filter(created__lt=timezone.now() - _COMMENTS_KEPT).exclude(comment="").update(comment="")

    def counts(self) -> dict[str, int]:
        """Number of votes, separately for pages and for tickets."""
        is_ticket = ~models.Q(reference="")
        return self.aggregate(
            helpful=models.Count("pk", filter=~is_ticket & models.Q(is_yes=True)),
            not_helpful=models.Count("pk", filter=~is_ticket & models.Q(is_yes=False)),
            solved=models.Count("pk", filter=is_ticket & models.Q(is_yes=True)),
            not_solved=models.Count("pk", filter=is_ticket & models.Q(is_yes=False)),
        )


class Feedback(models.Model):
    """Whether a page helped; with a `reference`, whether it solved the case of that ticket. Votes are anonymous."""

    class Reason(models.TextChoices):
        OUTDATED = "outdated", _("It is out of date")
        DID_NOT_WORK = "did-not-work", _("I did what it says, and it did not help")
        UNCLEAR = "unclear", _("I do not understand it")
        NOT_MY_ERROR = "not-my-error", _("It is about another error than mine")

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="feedback", verbose_name=_("entry"))
    voter = models.CharField(max_length=64, editable=False)
    reference = models.CharField(_("ticket"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    is_yes = models.BooleanField(_("it helped"))
    reason = models.CharField(_("reason"), max_length=20, choices=Reason, blank=True)
    comment = models.CharField(_("comment"), max_length=COMMENT_LIMIT, blank=True)
    created = models.DateTimeField(_("given on"), default=timezone.now)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        ordering = ["-created"]
        verbose_name = _("reader's answer")
        verbose_name_plural = _("readers' answers")
        constraints = [
            models.UniqueConstraint(fields=["entry", "voter", "reference"], name="feedback_one_vote"),
            models.CheckConstraint(
                condition=models.Q(reason__in=["", "outdated", "did-not-work", "unclear", "not-my-error"]), name="feedback_known_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.entry}: {'+' if self.is_yes else '-'}"
