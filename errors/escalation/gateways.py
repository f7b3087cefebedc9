"""How a ticket reaches the help desk: by webhook, else by mail. A failure is raised as `NotSent`."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from http.client import HTTPException
from smtplib import SMTPException
from typing import Any, Protocol
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings
from django.core.mail import EmailMessage

log = logging.getLogger(__name__)
_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Ticket:
    """What the visitor saw and sends. `ticket` is the reference that the link carried, `reply_to` an address or nothing."""

    reference: str
    language: str
    entry: str
    ticket: str
    reply_to: str
    text: str


@dataclass(frozen=True, slots=True)
class TicketAnswer:
    """ "Did this solve it?", answered for a ticket of the help desk."""

    ticket: str
    entry: str
    language: str
    solved: bool
    reason: str


class NotSent(Exception):
    """The ticket was not accepted, or no answer came in time."""


class Gateway(Protocol):
    def send(self, ticket: Ticket) -> None:
        """Raises NotSent."""


class _NoRedirect(HTTPRedirectHandler):
    """A redirect could send a ticket to an address that is not in the settings."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


@dataclass(frozen=True, slots=True)
class WebhookGateway:
    url: str

    def send(self, ticket: Ticket) -> None:
        self._post({"event": "ticket", **asdict(ticket)}, {"Idempotency-Key": ticket.reference})

    def report(self, answer: TicketAnswer) -> None:
        self._post({"event": "answer", **asdict(answer)})

    def _post(self, document: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        body = json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")
        try:
            request = Request(self.url, body, {"Content-Type": "application/json; charset=utf-8", **(headers or {})}, method="POST")
            build_opener(_NoRedirect).open(request, timeout=_SECONDS).close()
        except HTTPError as problem:
            problem.close()
            raise NotSent(f"the webhook answered {problem.code}") from None
        except (OSError, HTTPException, ValueError) as problem:
            raise NotSent(f"the webhook cannot be reached: {type(problem).__name__}") from problem


@dataclass(frozen=True, slots=True)
class MailGateway:
    address: str

    def send(self, ticket: Ticket) -> None:
        subject = f"[{ticket.reference}] {ticket.text.strip().splitlines()[0][:150]}"
        lines = [ticket.text, "", "-- ", ticket.reference, *([ticket.ticket] if ticket.ticket else [])]
        reply_to = [ticket.reply_to] if ticket.reply_to else None
        try:
            EmailMessage(subject, "\n".join(lines), self.address, [self.address], reply_to=reply_to).send()
        except (OSError, SMTPException, ValueError) as problem:
            raise NotSent(f"the mail cannot be sent: {type(problem).__name__}") from problem


def gateway() -> Gateway | None:
    """The configured gateway; None where tickets can only be copied, downloaded or written by hand."""
    if settings.SUPPORT_WEBHOOK:
        return WebhookGateway(settings.SUPPORT_WEBHOOK)
    if settings.SUPPORT_EMAIL and settings.EMAIL_URL:
        return MailGateway(settings.SUPPORT_EMAIL)
    return None


def report(answer: TicketAnswer) -> bool:
    """Send the answer to the webhook, if one is configured. Returns whether it arrived; the vote is stored in any case."""
    if not settings.SUPPORT_WEBHOOK:
        return False
    try:
        WebhookGateway(settings.SUPPORT_WEBHOOK).report(answer)
    except NotSent as problem:
        log.warning("An answer for a ticket was not reported: %s", problem)
        return False
    return True
