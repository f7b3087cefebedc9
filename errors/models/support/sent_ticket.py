from __future__ import annotations

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from errors.models.entry import Entry

_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without signs that are easily confused (0 and O, 1 and I)
_STALE = timedelta(minutes=1)  # after this time a send that did not finish is taken for dead


def new_reference() -> str:
    signs = "".join(secrets.choice(_SIGNS) for _ in range(6))
    return f"KB-{signs[:4]}-{signs[4:]}"


class SentTicketQuerySet(models.QuerySet["SentTicket"]):
    def claim(self, key: str, entry: str, language: str) -> tuple[SentTicket, bool]:
        """The ticket of this key, and whether the caller is the one to send it: only one at a time, and none once it is sent."""
        if ticket := self._created(key, entry, language):
            return ticket, True
        now = timezone.now()
        free = models.Q(state=SentTicket.State.FAILED) | models.Q(state=SentTicket.State.SENDING, started__lt=now - _STALE)
        claimed = self.filter(free, key=key).update(state=SentTicket.State.SENDING, started=now)
        return self.get(key=key), bool(claimed)

    def has_sent(self, key: str) -> bool:
        return self.filter(key=key, state=SentTicket.State.SENT).exists()

    def _created(self, key: str, entry: str, language: str) -> SentTicket | None:
        values = {"key": key, "entry": Entry.objects.filter(slug=entry).first(), "language": language}
        while not self.filter(key=key).exists():
            try:
                with transaction.atomic():
                    return self.create(reference=new_reference(), **values)
            except IntegrityError:  # the reference or the key has been taken meanwhile: try again
                continue
        return None


class SentTicket(models.Model):
    """A ticket that was sent to the help desk, with its reference. The text of the ticket is not stored."""

    class State(models.TextChoices):
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("not sent")

    key = models.CharField(max_length=64, unique=True, editable=False)
    reference = models.CharField(_("reference"), max_length=12, unique=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.SENDING)
    entry = models.ForeignKey(Entry, models.SET_NULL, null=True, blank=True, related_name="tickets", verbose_name=_("entry"))
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    started = models.DateTimeField(_("sent on"), default=timezone.now)

    objects = SentTicketQuerySet.as_manager()

    class Meta:
        ordering = ["-started"]
        verbose_name = _("sent ticket")
        verbose_name_plural = _("sent tickets")
        constraints = [models.CheckConstraint(condition=models.Q(state__in=["sending", "sent", "failed"]), name="sentticket_known_state")]

    def __str__(self) -> str:
        return self.reference
