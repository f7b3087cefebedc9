"""read: bytes or text → `Paste`. What was pasted, who was refused, and which places speak of it.

A mail goes through its parts (`mime`, `mail`), then its delivery report (`report`) or its system's private format
(`formats`); any other text may hold a report, a bounce, log lines (`log`), or is one error as it stands.
"""

from __future__ import annotations

from errors.engine.read.bounce import read_bounce
from errors.engine.read.decode import INVISIBLE, LIMIT, decode
from errors.engine.read.log import read_log
from errors.engine.read.mail import Mail, scan
from errors.engine.read.notices import notice
from errors.engine.read.plain import plain
from errors.engine.read.refusal import Empty, NotText, TooLarge, Unreadable
from errors.engine.read.text import read_text
from errors.engine.types import Failure, Paste, PasteKind

__all__ = ["LIMIT", "Empty", "NotText", "TooLarge", "Unreadable", "read"]
_MOST_NESTED = 3


def read(raw: str | bytes) -> Paste:
    """Raises Unreadable (Empty, TooLarge, NotText) for what cannot be a mail error in any form."""
    text, is_mail = decode(raw)
    if is_mail:
        return _read_mail(scan(text, isinstance(raw, bytes)))
    visible, places = _without_invisible(text)
    clean = plain(visible)
    return Paste(PasteKind.TEXT, text, clean, tuple(read_log(clean) or read_text(clean)), places=places)


def _without_invisible(text: str) -> tuple[str, tuple[int, ...]]:
    """Drop zero-width characters; the places say where each character that stayed came from."""
    if text.isascii() or not INVISIBLE.search(text):
        return text, ()
    places = tuple(place for place, character in enumerate(text) if not INVISIBLE.match(character))
    return INVISIBLE.sub("", text), places


def _read_mail(mail: Mail, nested: int = 0) -> Paste:
    kind_of_notice = notice(mail)
    failures = [] if kind_of_notice == "abuse-report" else read_bounce(mail)
    if not failures and not kind_of_notice and nested < _MOST_NESTED:
        for part in mail.originals():
            inner = _read_mail(scan(mail.text[part.start : part.end], is_bytes=False), nested + 1)
            if inner.kind is PasteKind.BOUNCE:
                return inner
    if failures or kind_of_notice:
        return _paste(PasteKind.BOUNCE, mail, failures, kind_of_notice)
    return _paste(
        PasteKind.MESSAGE,
        mail,
        [failure for part in mail.words()[:1] for failure in read_text(mail.text[: part.end], part.start)],
    )


def _paste(kind: PasteKind, mail: Mail, failures: list[Failure], kind_of_notice: str | None = None) -> Paste:
    spans = [span for failure in failures for span in failure.spans]
    start, end = min((span.start for span in spans), default=0), max((span.end for span in spans), default=0)
    clean = mail.text[:start] + plain(mail.text[start:end]) + mail.text[end:]
    return Paste(
        kind,
        mail.text,
        clean,
        tuple(failures),
        kind_of_notice,
        subject=mail.header("subject") or None,
        sender=mail.header("from") or None,
        date=mail.header("date") or None,
        message_id=mail.header("message-id") or None,
    )
