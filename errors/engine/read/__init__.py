"""read: bytes or text → `Paste`. What was pasted, who was refused, and which places speak of it.

A mail goes through its parts (`mime`, `mail`), then its delivery report (`report`) or its system's private format
(`formats`); any other text may hold a report, a bounce, log lines (`log`), or is one error as it stands.
"""

from __future__ import annotations

from errors.engine.read.kinds.bounce import read_bounce
from errors.engine.read.kinds.log import STAMP, read_log
from errors.engine.read.kinds.notices import ABUSE_REPORT, AUTO_REPLY, abuse_report, automatic_reply, is_abuse_report, is_automatic_reply
from errors.engine.read.kinds.pasted_text import read_copy, read_text
from errors.engine.read.mail.scanned import Mail, scan
from errors.engine.read.mail.sender import is_forwarded
from errors.engine.read.text.decode import INVISIBLE, LIMIT, decode
from errors.engine.read.text.html import BLANKS, has_tags
from errors.engine.read.text.left_out import without
from errors.engine.read.text.plain import QUOTE, is_quoted, plain
from errors.engine.read.unreadable import Empty, NotText, TooLarge, Unreadable
from errors.engine.types import Failure, Paste, Span
from errors.engine.vocabulary import PasteKind

__all__ = ["LIMIT", "Empty", "NotText", "TooLarge", "Unreadable", "read"]
_MOST_NESTED = 3
_TRACES = ("received", "message-id", "mime-version", "return-path", "content-type", "dkim-signature", "delivered-to")


def read(raw: str | bytes) -> Paste:
    """Raises Unreadable (Empty, TooLarge, NotText) for what cannot be a mail error in any form."""
    text, is_mail = decode(raw)
    if is_mail:
        paste = _read_mail(mail := scan(text, isinstance(raw, bytes)))
        if paste.kind is PasteKind.BOUNCE or _was_sent(mail):
            return paste
    visible, places = (text, ()) if text.isascii() else without(INVISIBLE, text)
    if is_quoted(visible):
        visible, places = without(QUOTE, visible, places)
    clean = plain(visible)
    if has_tags(visible):
        clean, places = without(BLANKS, clean, places)
    failures = read_log(clean)
    if not failures:
        clean, places = without(STAMP, clean, places)
        failures = read_text(clean)
    return Paste(PasteKind.TEXT, text, clean, tuple(failures), places=places)


def _read_mail(mail: Mail, nested: int = 0) -> Paste:
    if is_abuse_report(mail):
        return _paste(PasteKind.BOUNCE, mail, abuse_report(mail), ABUSE_REPORT)
    failures = read_bounce(mail)
    if failures and not _is_empty(mail, failures):
        return _paste(PasteKind.BOUNCE, mail, failures)
    if not failures and is_automatic_reply(mail):
        return _paste(PasteKind.BOUNCE, mail, automatic_reply(mail), AUTO_REPLY)
    for part in mail.originals if nested < _MOST_NESTED else ():
        inner = _read_mail(scan(mail.text[part.start : part.end], is_bytes=False), nested + 1)
        if inner.kind is PasteKind.BOUNCE and inner.notice is None:
            return inner
    if failures:
        return _paste(PasteKind.BOUNCE, mail, failures)
    return _paste(PasteKind.MESSAGE, mail, _forwarded(mail) if is_forwarded(mail) else [])


def _was_sent(mail: Mail) -> bool:
    """Not only a few lines that a person copied above an error, as `Subject:` and `To:`."""
    return any(mail.headers.has(name) for name in _TRACES)


def _is_empty(mail: Mail, failures: list[Failure]) -> bool:
    """A bounce that says nothing, but in its subject, may carry the one that does."""
    body = mail.parts[0].start
    for failure in failures:
        for start, end in failure.spans:
            if end > start >= body and not mail.text[start:end].isspace():
                return False
    return True


def _forwarded(mail: Mail) -> list[Failure]:
    """A bounce that a person sent on in the text of a mail; other words of people are no errors."""
    return [failure for part in mail.words[:1] for failure in read_copy(mail.readable, part.start, part.end)]


def _paste(kind: PasteKind, mail: Mail, failures: list[Failure], notice: str | None = None) -> Paste:
    return Paste(
        kind,
        mail.text,
        _plain(mail.readable, failures),
        tuple(failures),
        notice,
        mail.header("subject") or None,
        mail.header("from") or None,
        mail.header("date") or None,
        mail.header("message-id") or None,
    )


def _plain(text: str, failures: list[Failure]) -> str:
    """Only the places that count are worth cleaning, and most of them are clean."""
    pieces: list[str] = []
    done = 0
    for start, end in _places(failures):
        written = text[start:end]
        clean = plain(written)
        if clean != written:
            pieces += (text[done:start], clean)
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _places(failures: list[Failure]) -> list[Span]:
    """The spans in order, those that touch as one."""
    places: list[Span] = []
    for span in sorted({span for failure in failures for span in failure.spans}):
        if places and span.start <= places[-1].end:
            places[-1] = Span(places[-1].start, max(span.end, places[-1].end))
        else:
            places.append(span)
    return places
