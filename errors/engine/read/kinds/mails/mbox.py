"""A file of several mails (mbox, RFC 4155): each bounce in it is read, and they stand as one paste."""

from __future__ import annotations

import re
from dataclasses import replace

from errors.engine.read.kinds.mails.mail_source import read_mail
from errors.engine.read.mail.parsed_mail import parse_mail
from errors.engine.types import Failure, Paste, Span
from errors.engine.vocabulary import PasteKind

_MOST_MAILS = 100
_SEPARATOR = "From "
# A separator line behind a blank line: an address, a date that ends with the year, and below it a header field.
_NEXT = re.compile(r"\n[ \t]?\n(?=From \S{1,200} [^\n]{10,60}\d{4}[^\n]{0,20}\n[A-Za-z-]{2,60}:)")


def read_mbox(text: str, is_bytes: bool) -> Paste | None:
    """All bounces of a file of several mails; None for a single mail, or where none of them is a bounce."""
    if not text.lstrip().startswith(_SEPARATOR):
        return None
    starts = [0, *(found.end() for found in _NEXT.finditer(text))][:_MOST_MAILS]
    if len(starts) == 1:
        return None
    mails = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    pastes = [read_mail(parse_mail(mail, is_bytes)) for mail in mails]
    bounces = [paste for paste in pastes if paste.kind is PasteKind.BOUNCE]
    reports = [paste for paste in bounces if paste.notice is None] or bounces
    return _joined(pastes, reports) if reports else None


def _joined(pastes: list[Paste], reports: list[Paste]) -> Paste:
    """One paste with the text of all mails and the failures of those that report some; its fields are those of the first of these."""
    failures: list[Failure] = []
    offset = 0
    for paste in pastes:
        if any(paste is one for one in reports):
            failures += (_moved(one, offset) for one in paste.failures)
        offset += len(paste.text)
    text, plain = "".join(paste.text for paste in pastes), "".join(paste.plain for paste in pastes)
    return replace(reports[0], text=text, plain=plain, failures=tuple(failures))


def _moved(failure: Failure, offset: int) -> Failure:
    return replace(failure, spans=tuple(Span(start + offset, end + offset) for start, end in failure.spans))
