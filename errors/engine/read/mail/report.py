"""Delivery reports (RFC 3464 §2, RFC 3798 for receipts), also those that lost their MIME frame or were pasted as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.lines import each_line
from errors.engine.read.failure import host_of, speaker
from errors.engine.read.mail.address import first_address
from errors.engine.read.text.wording import first_line_with
from errors.engine.types import Failure, Span

_RECIPIENT_FIELDS = ("final-recipient", "original-recipient")
_ABOUT_THE_MAIL = ("reporting-mta", "arrival-date")
_FIELDS = frozenset(
    each_line("""
    original-recipient
    final-recipient
    action
    status
    remote-mta
    reporting-mta
    diagnostic-code
    x-actual-recipient
    x-smtp-diagnostic
    arrival-date
    disposition
""")
)
_UNMISTAKABLE = ("final-recipient:", "diagnostic-code:", "original-recipient:")
_NAME = re.compile(r"[a-z][a-z0-9-]{1,60}")
_QUOTE = " \t>|"
_MOST_RECIPIENTS = 100
_MOST_LINES = 5000
_LONGEST = 4000  # characters of one field
_TELLING = ("diagnostic-code", "x-smtp-diagnostic", "status")
_ACTIONS = {"expired": "failed", "fail": "failed", "failure": "failed", "delay": "delayed", "success": "delivered"}
# IronPort and Amazon wrap what the server said in words of their own, which name another cause.
_WRAPPED = re.compile(r"""\d\.\d\.\d - [A-Z][^'"\n]{1,80}\d{3}-?['"](.{8,})['"]""")
Group = dict[str, tuple[int, int]]  # field → where its value stands


def where_report_begins(lowered: str, start: int, end: int) -> int:
    """The line of the first field of a report within a text, -1 without a report."""
    if not any(lowered.find(name, start, end) >= 0 for name in _UNMISTAKABLE):
        return -1
    return first_line_with((*_UNMISTAKABLE, "reporting-mta:"), lowered, start, end)


def read_report(text: str, start: int, end: int) -> Iterator[Failure]:
    """One failure per recipient group, its diagnostic first."""
    about, *recipients = read_fields(text, start, end)
    if not recipients and ("diagnostic-code" in about or "status" in about):
        recipients = [about]
    general = {name: about[name] for name in _ABOUT_THE_MAIL if name in about}
    for group in recipients:
        yield _failure(text, general | group)


def read_fields(text: str, start: int, end: int) -> list[Group]:
    """The groups of fields; the first one, about the whole message, may be empty.

    A blank line parts two groups, or a recipient's field that the group already has: not every system writes the blank lines.
    """
    groups: list[Group] = [{}]
    name, is_parted, place = "", False, start
    for line in text[start:end].split("\n", _MOST_LINES):
        begin, place = place, place + len(line) + 1
        head, colon, _ = line.partition(":")
        field = head.lstrip(_QUOTE).rstrip().lower() if colon and (not name or head[:1] not in (" ", "\t")) else ""
        if field in _FIELDS:
            if _starts_group(groups, field, is_parted):
                groups.append({})
            if len(groups) > _MOST_RECIPIENTS:
                break
            name, is_parted = field, False
            groups[-1].setdefault(name, (_skip_spaces(text, begin + len(head) + 1, begin + len(line)), begin + len(line)))
        elif not line or line.isspace():
            name, is_parted = "", True
        elif name and not _NAME.fullmatch(field):
            _continue(groups[-1], name, begin + len(line))
        else:
            name = ""
    return groups


def _skip_spaces(text: str, place: int, end: int) -> int:
    while place < end and text[place] in " \t":
        place += 1
    return place


def _continue(group: Group, name: str, stop: int) -> None:
    """A folded line, or one that lost its indent, belongs to the field before it."""
    if name in group and stop - group[name][0] < _LONGEST:
        group[name] = (group[name][0], stop)


def _starts_group(groups: list[Group], name: str, is_parted: bool) -> bool:
    group = groups[-1]
    if name in _RECIPIENT_FIELDS and (name in group or (len(groups) == 1 and "action" not in group)):
        return True
    return is_parted and bool(group) and (len(groups) == 1 or any(field in group for field in _RECIPIENT_FIELDS))


def _failure(text: str, fields: Group) -> Failure:
    spans = tuple(_telling(text, fields))
    return Failure(
        spans,
        _recipient(text, fields),
        _action(text, fields),
        _status(text, fields),
        host_in(_value(text, fields, "reporting-mta")),
        host_in(_value(text, fields, "remote-mta")) or speaker(text, spans[:1]),
    )


def _telling(text: str, fields: Group) -> Iterator[Span]:
    for name in _TELLING:
        if name in fields:
            start, end = fields[name]
            wrapped = _WRAPPED.search(text, start, end) if name == "diagnostic-code" else None
            yield Span(*wrapped.span(1)) if wrapped else Span(start, end)


def _value(text: str, fields: Group, name: str) -> str:
    return text[slice(*fields[name])] if name in fields else ""


def _action(text: str, fields: Group) -> str | None:
    if "disposition" in fields and "action" not in fields:  # a receipt: the mail arrived
        return "delivered"
    word = _first_word(_value(text, fields, "action"))
    return _ACTIONS.get(word, word) or None


def _status(text: str, fields: Group) -> str | None:
    return _first_word(_value(text, fields, "status")) or None


def _first_word(value: str) -> str:
    return value.split(maxsplit=1)[0].strip("();,").lower() if value and not value.isspace() else ""


def _recipient(text: str, fields: Group) -> str | None:
    """The address that was refused, unless a gateway put a route before it (RFC 5321 §3.6.1): then what the sender wrote."""
    routed = None
    for name in (*_RECIPIENT_FIELDS, "x-actual-recipient"):
        written = _value(text, fields, name).rpartition(";")[2].strip(" \t\n<")
        address = first_address(written)
        if address and not written.startswith("@"):
            return address
        routed = routed or address
    return routed


def host_in(value: str) -> str | None:
    """The name behind the type, as in `dns; mx.example.com (192.0.2.1)`."""
    words = value.rpartition(";")[2].split(maxsplit=1)
    return host_of(words[0]) if words else None
