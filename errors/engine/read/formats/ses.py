"""Amazon SES: bounces, complaints and deliveries as JSON, in a mail of Amazon SNS or pasted; quotes may be escaped once or twice.

https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat
from errors.engine.read.limits import MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.read.mail.delivery_status import action_of
from errors.engine.read.remote_host import host_name
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import DeliveryAction

_VALUE = r'\\?"\s{0,5}:\s{0,5}\\?"((?:[^"\\\n]|\\\\?[^"\n]|\\\\\\")*)'
_RECIPIENT = re.compile(r'emailAddress\\?"\s{0,5}:\s{0,5}\\?"([^"\\\n]+)([^{}]*)')
_ACTION, _STATUS, _DIAGNOSTIC = (re.compile(name + _VALUE) for name in ("action", "status", "diagnosticCode"))
_REPLY, _SUBTYPE, _DELAY = (re.compile(name + _VALUE) for name in ("smtpResponse", "bounceSubType", "delayType"))
_HEAD = 4000  # characters in which the type of the notification stands
_REPORTING = re.compile(r'reportingMTA\\?"\s{0,5}:\s{0,5}\\?"(?:dsn|dns)?;?\s?([\w.-]{1,255})')
_DELIVERED = re.compile(r'"recipients\\?"\s{0,5}:\s{0,5}\[\s{0,5}\\?"([^"\\\n]+)')


def is_complaint(text: str, start: int, end: int) -> bool:
    """Whether the notification says that a recipient marked the mail as spam, so that nothing was refused."""
    head = text[start : min(end, start + _HEAD)].replace("\\", "").replace(" ", "")
    return '"notificationType":"Complaint"' in head or '"eventType":"Complaint"' in head


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    reporting = _REPORTING.search(body.text, body.start, body.end)
    host = host_name(reporting[1]) if reporting else None
    found = [_failure(body, recipient, host) for _, recipient in zip(range(MOST_RECIPIENTS), _recipients(body), strict=False)]
    return found or list(_delivered(body, host)) or [Failure((body.span,), reporting_host=host)]


def _recipients(body: Body) -> Iterator[re.Match[str]]:
    return _RECIPIENT.finditer(body.text, body.start, body.end)


def _failure(body: Body, recipient: re.Match[str], host: str | None) -> Failure:
    """One element of `bouncedRecipients` or `delayedRecipients`: what was replied, else the type of the bounce or delay."""
    action, status, diagnostic = (
        pattern.search(body.text, recipient.start(2), recipient.end(2)) for pattern in (_ACTION, _STATUS, _DIAGNOSTIC)
    )
    replied = tuple(Span(*found.span(1)) for found in (diagnostic, status) if found)
    cause = _SUBTYPE.search(body.text, body.start, recipient.start()) or _DELAY.search(body.text, body.start, body.end)
    return Failure(
        replied or (Span(*(cause.span(1) if cause else recipient.span())),),
        first_address(recipient[1]),
        action_of(action[1]) if action else None,
        status[1] if status else None,
        host,
    )


def _delivered(body: Body, host: str | None) -> Iterator[Failure]:
    recipient = _DELIVERED.search(body.text, body.start, body.end)
    reply = _REPLY.search(body.text, body.start, body.end)
    if recipient and reply:
        yield Failure((Span(*reply.span(1)),), first_address(recipient[1]), DeliveryAction.DELIVERED, None, host)


FORMAT = BodyFormat(
    name="ses",
    phrases=(
        '"notificationtype":"',
        '"notificationtype": "',
        '"notificationtype\\":',
        '\\"notificationtype\\"',
        '"eventtype":"bounce"',
        '"eventtype": "bounce"',
        '"eventtype":"delivery',
    ),
    reader=_read,
)
