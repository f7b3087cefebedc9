"""Amazon SES tells of bounces, complaints and deliveries in JSON, by mail or pasted from SNS, quotes escaped or not.

https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.read.failure import host_of
from errors.engine.read.formats.body import Body, BodyFormat
from errors.engine.read.mail.address import first_address
from errors.engine.types import Failure, Span

_VALUE = r'\\?"\s{0,5}:\s{0,5}\\?"((?:[^"\\\n]|\\\\?[^"\n]|\\\\\\")*)'
_RECIPIENT = re.compile(r'emailAddress\\?"\s{0,5}:\s{0,5}\\?"([^"\\\n]+)([^{}]*)')
_FIELDS = {name: re.compile(name + _VALUE) for name in ("action", "status", "diagnosticCode", "smtpResponse", "bounceSubType", "delayType")}
_REPORTING = re.compile(r'reportingMTA\\?"\s{0,5}:\s{0,5}\\?"(?:dsn|dns)?;?\s?([\w.-]{1,255})')
_DELIVERED = re.compile(r'"recipients\\?"\s{0,5}:\s{0,5}\[\s{0,5}\\?"([^"\\\n]+)')
_MOST = 100


def is_complaint(text: str, start: int, end: int) -> bool:
    """Someone said that the mail is spam: nothing was refused."""
    head = text[start : min(end, start + 4000)].replace("\\", "").replace(" ", "")
    return '"notificationType":"Complaint"' in head or '"eventType":"Complaint"' in head


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    reporting = _REPORTING.search(body.text, body.start, body.end)
    host = host_of(reporting[1]) if reporting else None
    found = [_failure(body, recipient, host) for _, recipient in zip(range(_MOST), _recipients(body), strict=False)]
    return found or list(_delivered(body, host)) or [Failure((Span(body.start, body.end),), reporting_host=host)]


def _recipients(body: Body) -> Iterator[re.Match[str]]:
    return _RECIPIENT.finditer(body.text, body.start, body.end)


def _failure(body: Body, recipient: re.Match[str], host: str | None) -> Failure:
    values = {
        name: found for name, pattern in _FIELDS.items() if (found := pattern.search(body.text, recipient.start(2), recipient.end(2)))
    }
    telling = tuple(Span(*values[name].span(1)) for name in ("diagnosticCode", "status") if name in values)
    kind = _FIELDS["bounceSubType"].search(body.text, body.start, recipient.start()) or _FIELDS["delayType"].search(
        body.text, body.start, body.end
    )
    return Failure(
        telling or ((Span(*kind.span(1)),) if kind else (Span(*recipient.span()),)),
        first_address(recipient[1]),
        values["action"][1].lower() if "action" in values else None,
        values["status"][1] if "status" in values else None,
        host,
    )


def _delivered(body: Body, host: str | None) -> Iterator[Failure]:
    recipient = _DELIVERED.search(body.text, body.start, body.end)
    answer = _FIELDS["smtpResponse"].search(body.text, body.start, body.end)
    if recipient and answer:
        yield Failure((Span(*answer.span(1)),), first_address(recipient[1]), "delivered", None, host)


FORMAT = BodyFormat(
    name="ses",
    tells=(
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
