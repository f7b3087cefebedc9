"""read: bytes or text → `Paste`: what was pasted, which recipients were refused, and which places say so.

text/       any text: decoded, markup blanked
mail/       the source of a mail: header fields, parts, delivery report (RFC 5322, 2045, 3464)
kinds/      one module for each kind of paste; `mail_source` and `pasted_text` decide which
body/       how the words of a bounce are read by the data of a format
formats/    one module for each mail system; `recognise` says which one wrote a bounce
"""

from __future__ import annotations

from errors.engine.read.kinds.mails.mail_source import read_mail, was_sent
from errors.engine.read.kinds.mails.mbox import read_mbox
from errors.engine.read.kinds.texts.pasted_text import read_pasted_text
from errors.engine.read.limits import LIMIT
from errors.engine.read.mail.parsed_mail import parse_mail
from errors.engine.read.text.decode import decode
from errors.engine.read.unreadable import Empty, NotText, TooLarge, Unreadable
from errors.engine.types import Paste
from errors.engine.vocabulary import PasteKind

__all__ = ["LIMIT", "Empty", "NotText", "TooLarge", "Unreadable", "read"]


def read(raw: str | bytes) -> Paste:
    """Read a mail's source (bytes, or text where it was pasted) or any text; raises Unreadable: Empty, TooLarge or NotText."""
    text, is_mail = decode(raw)
    if is_mail:
        if mails := read_mbox(text, isinstance(raw, bytes)):
            return mails
        paste = read_mail(mail := parse_mail(text, isinstance(raw, bytes)))
        if paste.kind is not PasteKind.MESSAGE or was_sent(mail):
            return paste
    return read_pasted_text(text)
