"""Log lines of Postfix, Sendmail and Exim → one failure per recipient, from the last line about it that is no success."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.read.limits import MOST_RECIPIENTS
from errors.engine.read.mail.address import ADDRESS, first_address
from errors.engine.read.programs.embedded_reply import says_something
from errors.engine.read.remote_host import host_name, remote_host
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import DeliveryAction

_LONGEST_STATUS = 11  # characters: the longest status code has 9 (RFC 3463 §2)
_MARKS = (" status=", " stat=", " ** ", " == ")
# The words of Postfix that are no success.
_ACTIONS = {
    "bounced": DeliveryAction.FAILED,
    "deferred": DeliveryAction.DELAYED,
    "undeliverable": DeliveryAction.FAILED,
    "expired": DeliveryAction.FAILED,
}
# Exim, `**` for a failure and `==` for a delay: `1abc-2d-3e ** a@example.com R=dnslookup T=remote_smtp H=mx…: 550 …`
_EXIM = re.compile(rf"(?:\*\*|==) <?({ADDRESS})>?(?= |:)")
_EXIM_HOST = re.compile(r" H=([\w.-]{1,255})")
# What a log puts before the message of a line: `Nov 21 10:00:00 mx1 postfix/smtp[123]: 4ABCDEF: `, `[21/Nov/2026 10:00:00] ERROR `.
STAMP = re.compile(
    r"^(?:<\d{1,3}>)?[ \t]*\[?(?:[A-Z][a-z]{2} [ \d]\d |\d{4}-\d\d-\d\d[T ]|\d\d[/.-](?:\d\d|[A-Z][a-z]{2})[/.-]\d{2,4}[ :])?"
    r"\d\d:\d\d:\d\d[\d.,+Z:]{0,16}\]?[ \t]+(?:(?:[\w.-]{1,80} )?[\w./-]{1,40}\[\d{1,8}\]:?|ERROR|WARN(?:ING)?|INFO|<<|<-|S:)[ \t:]{1,3}"
    r"(?:(?:[0-9A-F]{5,16}|[0-9A-Za-z]{6,15}(?:-[0-9A-Za-z]{2,11}){0,2}): )?",
    re.M,
)
_SAID = re.compile(r" said: (?=[45]\d\d[ -])")
_UNKNOWN = ".0.0"  # of a status that Postfix gives to a reply without one
_LONGEST_LINE = 4000  # characters; a longer line is no line of a log


def read_log(text: str) -> list[Failure]:
    """An empty list for a text without such lines."""
    if not any(mark in text for mark in _MARKS):
        return []
    found: dict[str, Failure] = {}
    for start, end in _marked_lines(text):
        failure = _exim(text, start, end) or _syslog(text, start, end)
        if failure and failure.recipient and (failure.recipient in found or len(found) < MOST_RECIPIENTS):
            found[failure.recipient] = failure
    return list(found.values())


def _marked_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if len(line) <= _LONGEST_LINE and any(mark in line for mark in _MARKS):
            yield start, start + len(line.rstrip())
        start += len(line)


def _exim(text: str, start: int, end: int) -> Failure | None:
    place = max(text.find(" ** ", start, end), text.find(" == ", start, end))
    line = _EXIM.match(text, place + 1, end) if place >= 0 else None
    if not line:
        return None
    host = _EXIM_HOST.search(text, line.end(), end)
    action = DeliveryAction.DELAYED if text.startswith("==", line.start()) else DeliveryAction.FAILED
    return Failure((Span(start, end),), line[1].lower(), action, remote_host=host_name(host[1]) if host else None)


def _syslog(text: str, start: int, end: int) -> Failure | None:
    """Postfix: `to=<…>, relay=mx[192.0.2.1]:25, dsn=5.1.1, status=bounced (…)`; Sendmail: `to=<…>, relay=mx. [192.0.2.1], stat=…`."""
    to, relay = text.find("to=", start, end), text.find(" relay=", start, end)
    status, stat = text.find(" status=", start, end), text.find(" stat=", start, end)
    recipient = first_address(text, to, end) if to >= 0 else None
    if not recipient or max(status, stat) < 0:
        return None
    word = text[status + 8 : end].partition(" ")[0] if status >= 0 else text[stat + 6 : end].partition(" ")[0]
    if (status >= 0 and word not in _ACTIONS) or (stat >= 0 > status and word.startswith("Sent")):
        return None
    action = _ACTIONS.get(word) or (DeliveryAction.DELAYED if word.startswith("Deferred") else DeliveryAction.FAILED)
    host = host_name(re.split(r"[\[,\s]", text[relay + 7 : end], maxsplit=1)[0]) if relay >= 0 else None
    dsn = text.find(" dsn=", start, end)
    code = text[dsn + 5 : end].partition(",")[0][:_LONGEST_STATUS] if dsn >= 0 else None
    said = Span(max(status, stat) + 1, end)  # without the log's own `relay=`, which reads like a refusal to relay
    host = host if host and "." in host else remote_host(text, (said,))
    reply = _reply(text, said)
    spans = reply or (said,)
    if reply and code and code.endswith(_UNKNOWN):
        code = None
    spans += (Span(dsn + 1, dsn + 5 + len(code)),) if code else ()
    return Failure(spans, recipient, action, code, None, host, is_reply=bool(reply))


def _reply(text: str, said: Span) -> tuple[Span, ...]:
    """What the other server said (`host … said: 550 …`), and the command it answered; empty where it said nothing telling."""
    found = _SAID.search(text, said.start, said.end)
    if not found:
        return ()
    command = text.find(" (in reply to", found.end(), said.end)
    reply = Span(found.end(), command if command >= 0 else said.end)
    if not says_something(text, reply):
        return ()
    return (reply, Span(command + 1, said.end)) if command >= 0 else (reply,)
