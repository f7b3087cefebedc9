"""Delivery reports (RFC 3464), also those that lost their MIME frame or were pasted as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.read.address import first_address
from errors.engine.types import Failure, Span

_FIELD = re.compile(
    r"^[ \t]*(Original-Recipient|Final-Recipient|Action|Status|Remote-MTA|Reporting-MTA|Received-From-MTA|Diagnostic-Code"
    r"|X-Actual-Recipient|X-SMTP-Diagnostic|X-Postfix-Sender|X-Display-Name|Last-Attempt-Date|Will-Retry-Until|Arrival-Date)"
    r"[ \t]*:[ \t]*(.*(?:\n[ \t]+\S.*)*)",
    re.I | re.M,
)
LOOKS_LIKE_REPORT = re.compile(r"^[ \t>]*(?:Final-Recipient|Diagnostic-Code|Original-Recipient)[ \t]*:", re.I | re.M)
_MOST_RECIPIENTS = 100


def read_fields(text: str, start: int, end: int) -> list[dict[str, re.Match[str]]]:
    """Split a report into its groups of fields; the first one, about the whole message, may be empty."""
    groups: list[dict[str, re.Match[str]]] = [{}]
    for found in _FIELD.finditer(text, start, end):
        name = found[1].lower()
        starts_group = name in ("final-recipient", "original-recipient") and (name in groups[-1] or "action" in groups[-1])
        if starts_group or (name in ("final-recipient", "original-recipient") and len(groups) == 1):
            groups.append({})
        if len(groups) > _MOST_RECIPIENTS:
            break
        groups[-1].setdefault(name, found)
    return groups


def read_report(text: str, start: int, end: int) -> Iterator[Failure]:
    """One failure per recipient group, its diagnostic first."""
    about, *recipients = read_fields(text, start, end)
    if not recipients and ("diagnostic-code" in about or "status" in about):
        recipients = [about]
    for group in recipients:
        fields = about | group
        yield Failure(
            spans=tuple(_value(fields[name]) for name in ("diagnostic-code", "x-smtp-diagnostic", "status") if name in fields),
            recipient=_recipient(fields),
            action=_word(fields.get("action")),
            status=_word(fields.get("status")),
            reporting_host=_host(fields.get("reporting-mta")),
            remote_host=_host(fields.get("remote-mta")),
        )


def _value(found: re.Match[str]) -> Span:
    return Span(found.start(2), found.end(2))


def _word(found: re.Match[str] | None) -> str | None:
    words = found[2].split() if found else []
    return words[0].strip("();,").lower() if words else None


def _recipient(fields: dict[str, re.Match[str]]) -> str | None:
    for name in ("final-recipient", "original-recipient", "x-actual-recipient"):
        if name in fields and (address := first_address(fields[name][2].rpartition(";")[2])):
            return address
    return None


def _host(found: re.Match[str] | None) -> str | None:
    """The name behind the type, as in `dns; mx.example.com (192.0.2.1)`."""
    words = found[2].rpartition(";")[2].split() if found else []
    return words[0].strip("()[]<>,").lower() or None if words else None
