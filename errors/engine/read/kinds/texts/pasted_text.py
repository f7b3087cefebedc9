"""Text that is not the source of a mail → what kind it is, and its failures. The kinds are tried in the order of `_read`."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from errors.engine.read.kinds.mails.automatic_reply import is_copied_reply
from errors.engine.read.kinds.mails.certified_mail import read_certified_copy
from errors.engine.read.kinds.mails.suspicious import signs_of
from errors.engine.read.kinds.texts.copied_bounce import LONGEST, read_copy
from errors.engine.read.kinds.texts.dialog import read_dialog
from errors.engine.read.kinds.texts.log import STAMP, read_log
from errors.engine.read.kinds.texts.program import read_program
from errors.engine.read.kinds.texts.question import read_question
from errors.engine.read.kinds.texts.reply import read_reply
from errors.engine.read.kinds.texts.session import read_session
from errors.engine.read.kinds.texts.structured_log import read_structured_log
from errors.engine.read.reading import GAP, Reading
from errors.engine.read.text.decode import INVISIBLE
from errors.engine.read.text.html import BLANKS, has_tags
from errors.engine.read.text.named_recipient import named_recipient
from errors.engine.read.text.phrase_search import lower
from errors.engine.read.text.plain_text import QUOTE_MARKS, is_quoted, plain_text
from errors.engine.read.text.removed_characters import Places, remove
from errors.engine.types import Failure, Paste, Span
from errors.engine.vocabulary import Notice, PasteKind

_GAPS = re.compile(f"{GAP}+|{BLANKS.pattern}")
_BEFORE = 2000  # characters of a longer text that are read before its first word of an error
_CERTIFICATION = "<postacert"
_UNKNOWN_FORMS = (PasteKind.REPLY, PasteKind.DIALOG, PasteKind.QUESTION)  # not of a system whose layout is known
_HINT = re.compile(
    r"\b[45]\d\d[ -]|\b[45]\.\d\.\d|0x8|[Ee]rr(?:or|eur)|[Ff](?:ail|ehler|allit)|[Rr]eject|[Rr]efus|[Rr]espint|[Uu]ndeliver|[Cc]onsegn"
)


def read_pasted_text(text: str) -> Paste:
    """Clean the text, then read it as what it is."""
    if _CERTIFICATION in text and (certified := read_certified_copy(text, 0, len(text))):  # before its tags are blanked
        return Paste(PasteKind.BOUNCE, text, text, tuple(certified), is_pasted_text=True)
    visible, places = (text, ()) if text.isascii() else remove(INVISIBLE, text)
    if is_quoted(visible):
        visible, places = remove(QUOTE_MARKS, visible, places)
    clean = plain_text(visible)
    if has_tags(visible):
        clean, places = remove(BLANKS, clean, places)
    if failures := read_log(clean):
        return Paste(PasteKind.LOG, text, clean, tuple(failures), places=places, is_pasted_text=True)
    unstamped, places = remove(STAMP, clean, places)
    is_stamped = len(unstamped) < len(clean)
    reading = _read_copied_bounce(unstamped)
    if not reading:
        unstamped, places = _telling_part(unstamped, places)
        reading = _read(unstamped)
    if is_stamped and reading.kind in (PasteKind.REPLY, PasteKind.QUESTION):
        reading = reading._replace(kind=PasteKind.LOG)
    reading, places = _without_gaps(reading, unstamped, places)
    paste = Paste(reading.kind, text, reading.text, reading.failures, places=places, is_pasted_text=True)
    return _unknown(paste) if reading.kind in _UNKNOWN_FORMS else paste


def _unknown(paste: Paste) -> Paste:
    """A text in no known form: an automatic reply by its subject, a suspicious mail by its signs, else an error with its recipient."""
    if is_copied_reply(paste.plain):
        return replace(paste, kind=PasteKind.NOTICE, notice=Notice.AUTO_REPLY)
    if signs := signs_of(lower(paste.plain), 0, len(paste.plain)):
        return replace(paste, kind=PasteKind.SUSPICIOUS, notice=Notice.PHISHING, signs=signs)
    named = named_recipient(paste.plain)
    return replace(paste, failures=tuple(replace(one, recipient=one.recipient or named) for one in paste.failures))


def _read(text: str) -> Reading:
    """What kind a text is: that of the first reader that knows it."""
    return (
        read_session(text)
        or read_reply(text)
        or read_structured_log(text)
        or read_program(text)
        or read_dialog(text)
        or read_question(text)
    )


def _read_copied_bounce(text: str) -> Reading | None:
    failures = read_copy(text, 0, len(text))
    if len(failures) == 1 and not any(text[span.start : span.end].strip() for span in failures[0].spans):
        failures = [failures[0].completed((Span(0, min(len(text), LONGEST)),))]  # a bounce that was copied without its reason
    return Reading(PasteKind.BOUNCE, text, tuple(failures)) if failures else None


def _telling_part(text: str, places: Places) -> tuple[str, Places]:
    """The whole text; of a very long one the part that begins a little before the first word of an error."""
    if len(text) <= LONGEST:
        return text, places
    hint = _HINT.search(text)
    start = max(0, hint.start() - _BEFORE) if hint else 0
    part = slice(start, start + LONGEST)
    return text[part], places[part] if places else tuple(range(start, min(start + LONGEST, len(text))))


def _without_gaps(reading: Reading, before: str, places: Places) -> tuple[Reading, Places]:
    """A reading without the blanks that it put in, so that a code and what followed it behind quotation marks are neighbours."""
    if reading.text == before:
        return reading, places
    text, kept = remove(_GAPS, reading.text)
    if not kept:
        return reading, places
    failures = tuple(_moved(failure, kept) for failure in reading.failures)
    return Reading(reading.kind, text, failures), tuple(map(places.__getitem__, kept)) if places else kept


def _moved(failure: Failure, kept: Places) -> Failure:
    return failure.completed(tuple(Span(bisect_left(kept, span.start), bisect_left(kept, span.end)) for span in failure.spans))
