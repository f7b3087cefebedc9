"""Text that is not the source of a mail → its failures: a copied delivery report, a copied bounce, log lines, or one error."""

from __future__ import annotations

import re
from dataclasses import replace

from errors.engine.read.body.body import Body
from errors.engine.read.kinds.automatic_reply import is_copied_reply
from errors.engine.read.kinds.certified_mail import read_certified_copy
from errors.engine.read.kinds.log import STAMP, read_log
from errors.engine.read.kinds.suspicious import signs_of
from errors.engine.read.mail.delivery_status import read_report, where_report_begins
from errors.engine.read.mail.header import Headers
from errors.engine.read.recognise import recognise
from errors.engine.read.text.decode import INVISIBLE
from errors.engine.read.text.html import BLANKS, has_tags
from errors.engine.read.text.named_recipient import named_recipient
from errors.engine.read.text.phrase_search import lower
from errors.engine.read.text.plain_text import QUOTE_MARKS, is_quoted, plain_text
from errors.engine.read.text.removed_characters import remove
from errors.engine.types import Failure, Paste, Span
from errors.engine.vocabulary import Notice, PasteKind

_LONGEST = 60_000  # characters that are read as one error
_BEFORE = 2000  # characters of a longer text that are read before its first word of an error
_CERTIFICATION = "<postacert"
_HINT = re.compile(
    r"\b[45]\d\d[ -]|\b[45]\.\d\.\d|0x8|[Ee]rr(?:or|eur)|[Ff](?:ail|ehler|allit)|[Rr]eject|[Rr]efus|[Rr]espint|[Uu]ndeliver|[Cc]onsegn"
)


def read_pasted_text(text: str) -> Paste:
    """Clean the text, then read it as log lines, or as what `read_copy` knows, or as one error."""
    if _CERTIFICATION in text and (certified := read_certified_copy(text, 0, len(text))):  # before its tags are blanked
        return Paste(PasteKind.TEXT, text, text, tuple(certified))
    visible, places = (text, ()) if text.isascii() else remove(INVISIBLE, text)
    if is_quoted(visible):
        visible, places = remove(QUOTE_MARKS, visible, places)
    clean = plain_text(visible)
    if has_tags(visible):
        clean, places = remove(BLANKS, clean, places)
    failures = read_log(clean)
    if not failures:
        clean, places = remove(STAMP, clean, places)
        failures = _failures(clean)
        if len(failures) == 1 and failures[0] == Failure(failures[0].spans):
            return _unknown(Paste(PasteKind.TEXT, text, clean, tuple(failures), places=places))
    return Paste(PasteKind.TEXT, text, clean, tuple(failures), places=places)


def _unknown(paste: Paste) -> Paste:
    """A text in no known form: an automatic reply by its subject, a suspicious mail by its signs, else an error with its recipient."""
    if is_copied_reply(paste.plain):
        return replace(paste, notice=Notice.AUTO_REPLY)
    if signs := signs_of(lower(paste.plain), 0, len(paste.plain)):
        return replace(paste, kind=PasteKind.SUSPICIOUS, notice=Notice.PHISHING, signs=signs)
    return replace(paste, failures=tuple(replace(one, recipient=named_recipient(paste.plain)) for one in paste.failures))


def _failures(text: str) -> list[Failure]:
    """At least one: a text in no known form is one error as it stands."""
    failures = read_copy(text, 0, len(text))
    if len(failures) == 1 and not any(text[span.start : span.end].strip() for span in failures[0].spans):
        return [failures[0].completed((_telling_part(text),))]  # a bounce that was copied without its reason
    return failures or [Failure((_telling_part(text),))]


def _telling_part(text: str) -> Span:
    """The whole text; of a very long one the part that begins a little before the first word of an error."""
    hint = _HINT.search(text) if len(text) > _LONGEST else None
    start = max(0, hint.start() - _BEFORE) if hint else 0
    return Span(start, min(len(text), start + _LONGEST))


def read_copy(text: str, start: int, end: int) -> list[Failure]:
    """The failures of a delivery report or a bounce that was copied as text; an empty list for any other text."""
    body = Body(text, "\n" * start + lower(text[start:end]), start, end, Headers())
    if where_report_begins(body.lowered, start, end) >= 0:
        failures = list(read_report(text, start, end))
        whole = Span(start, min(end, start + _LONGEST))
        return failures if len(failures) > 1 else [one.completed((*one.spans, whole)) for one in failures]
    if certified := read_certified_copy(text, start, end):
        return certified
    form = recognise(body)
    return form.read(body) if form else []
