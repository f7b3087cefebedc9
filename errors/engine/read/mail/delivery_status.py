"""A delivery report (message/delivery-status, RFC 3464 §2) → one `Failure` per recipient; receipts (RFC 8098 §3) too.

Reports are read as well where they lost their MIME part, their blank lines or the indent of folded lines, or were pasted quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from errors.engine.read.limits import LONGEST_REASON, MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.read.remote_host import mta_name, remote_host
from errors.engine.read.text.phrase_search import first_line_with
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import DeliveryAction


class StatusField(StrEnum):
    """The fields that are read: RFC 3464 §2.2 and §2.3, RFC 8098 §3.2.6, and two that systems add."""

    REPORTING_MTA = "reporting-mta"
    ARRIVAL_DATE = "arrival-date"
    ORIGINAL_RECIPIENT = "original-recipient"
    FINAL_RECIPIENT = "final-recipient"
    ACTION = "action"
    STATUS = "status"
    REMOTE_MTA = "remote-mta"
    DIAGNOSTIC_CODE = "diagnostic-code"
    DISPOSITION = "disposition"
    X_ACTUAL_RECIPIENT = "x-actual-recipient"
    X_SMTP_DIAGNOSTIC = "x-smtp-diagnostic"


FieldGroup = dict[StatusField, Span]  # a block of fields: where the value of each stands
_FIELDS = {field.value: field for field in StatusField}
_PER_MESSAGE = (StatusField.REPORTING_MTA, StatusField.ARRIVAL_DATE)
_RECIPIENT = (StatusField.FINAL_RECIPIENT, StatusField.ORIGINAL_RECIPIENT)
_DIAGNOSTIC = (StatusField.DIAGNOSTIC_CODE, StatusField.X_SMTP_DIAGNOSTIC, StatusField.STATUS)  # the most telling first
_ONLY_IN_REPORTS = ("final-recipient:", "diagnostic-code:", "original-recipient:")
_NAME = re.compile(r"[a-z][a-z0-9-]{1,60}")
_QUOTE_MARKS = " \t>|"
_MOST_LINES = 5000
# Words that systems write instead of those of RFC 3464 §2.3.3.
_OTHER_ACTIONS = {
    "expired": DeliveryAction.FAILED,
    "fail": DeliveryAction.FAILED,
    "failure": DeliveryAction.FAILED,
    "delay": DeliveryAction.DELAYED,
    "success": DeliveryAction.DELIVERED,
}
_ACTIONS: dict[str, DeliveryAction] = {action.value: action for action in DeliveryAction} | _OTHER_ACTIONS
# IronPort and Amazon SES put a text of their own, which may name another cause, before the reply that they quote.
_QUOTED_REPLY = re.compile(r"""\d\.\d\.\d - [A-Z][^'"\n]{1,80}\d{3}-?['"](.{8,})['"]""")


def where_report_begins(lowered: str, start: int, end: int) -> int:
    """The start of the line with the first field of a report in a text in lower case, -1 without a report."""
    if not any(lowered.find(name, start, end) >= 0 for name in _ONLY_IN_REPORTS):
        return -1
    return first_line_with((*_ONLY_IN_REPORTS, "reporting-mta:"), lowered, start, end)


def read_report(text: str, start: int, end: int) -> Iterator[Failure]:
    """One failure per recipient; its first span is the diagnostic code, if there is one."""
    message, *recipients = read_fields(text, start, end)
    if not recipients and (StatusField.DIAGNOSTIC_CODE in message or StatusField.STATUS in message):
        recipients = [message]
    general = {name: message[name] for name in _PER_MESSAGE if name in message}
    for group in recipients:
        yield _failure(text, general | group)


def read_fields(text: str, start: int, end: int) -> list[FieldGroup]:
    """The groups of fields (RFC 3464 §2.1): the first, about the message, may be empty; each other one is about a recipient.

    A group ends at a blank line, or before a recipient field that it already has, since not every system writes the blank lines.
    """
    groups: list[FieldGroup] = [{}]
    last: StatusField | None = None  # the field that a folded line continues
    after_blank, place = False, start
    for line in text[start:end].split("\n", _MOST_LINES):
        begin, place = place, place + len(line) + 1
        head, colon, _ = line.partition(":")
        written = head.lstrip(_QUOTE_MARKS).rstrip().lower() if colon and (last is None or head[:1] not in (" ", "\t")) else ""
        if field := _FIELDS.get(written):
            if _starts_group(groups, field, after_blank):
                if len(groups) > MOST_RECIPIENTS:
                    break
                groups.append({})
            last, after_blank = field, False
            groups[-1].setdefault(field, Span(_skip_spaces(text, begin + len(head) + 1, begin + len(line)), begin + len(line)))
        elif not line or line.isspace():
            last, after_blank = None, True
        elif last and not _NAME.fullmatch(written):
            _continue(groups[-1], last, begin + len(line))
        else:
            last = None
    return groups


def _skip_spaces(text: str, place: int, end: int) -> int:
    while place < end and text[place] in " \t":
        place += 1
    return place


def _continue(group: FieldGroup, field: StatusField, stop: int) -> None:
    """A folded line (RFC 5322 §2.2.3), or one that lost its indent, belongs to the field before it."""
    if field in group and stop - group[field].start < LONGEST_REASON:
        group[field] = Span(group[field].start, stop)


def _starts_group(groups: list[FieldGroup], field: StatusField, after_blank: bool) -> bool:
    group = groups[-1]
    if field in _RECIPIENT and (field in group or (len(groups) == 1 and StatusField.ACTION not in group)):
        return True
    return after_blank and bool(group) and (len(groups) == 1 or any(name in group for name in _RECIPIENT))


def _failure(text: str, group: FieldGroup) -> Failure:
    spans = tuple(_diagnostic(text, group))
    return Failure(
        spans,
        _recipient(text, group),
        _action(text, group),
        _first_word(_value(text, group, StatusField.STATUS)) or None,
        mta_name(_value(text, group, StatusField.REPORTING_MTA)),
        mta_name(_value(text, group, StatusField.REMOTE_MTA)) or remote_host(text, spans[:1]),
    )


def _diagnostic(text: str, group: FieldGroup) -> Iterator[Span]:
    for name in _DIAGNOSTIC:
        if name in group:
            quoted = _QUOTED_REPLY.search(text, *group[name]) if name is StatusField.DIAGNOSTIC_CODE else None
            yield Span(*quoted.span(1)) if quoted else group[name]


def _value(text: str, group: FieldGroup, field: StatusField) -> str:
    return text[slice(*group[field])] if field in group else ""


def _action(text: str, group: FieldGroup) -> DeliveryAction | None:
    """The action; a receipt, which has a disposition in its place, says that the mail arrived."""
    if StatusField.DISPOSITION in group and StatusField.ACTION not in group:
        return DeliveryAction.DELIVERED
    return action_of(_value(text, group, StatusField.ACTION))


def action_of(value: str) -> DeliveryAction | None:
    """The action that a value such as `failed (user unknown)` begins with; None where it is none that is known."""
    return _ACTIONS.get(_first_word(value))


def _first_word(value: str) -> str:
    return value.split(maxsplit=1)[0].strip("();,").lower() if value and not value.isspace() else ""


def _recipient(text: str, group: FieldGroup) -> str | None:
    """The final recipient; where a gateway put a source route before it (RFC 5321 §3.6.1), the one that the sender wrote."""
    routed = None
    for name in (*_RECIPIENT, StatusField.X_ACTUAL_RECIPIENT):
        written = _value(text, group, name).rpartition(";")[2].strip(" \t\n<")
        address = first_address(written)
        if address and not written.startswith("@"):
            return address
        routed = routed or address
    return routed
