"""What a server said, as it stands: a line that begins with its code, or with the words that a system puts before it."""

from __future__ import annotations

import re

from errors.engine.read.reading import Reading
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import PasteKind

_REPLY = re.compile(
    r"\s*[\W_]{0,4}(?:smtp; ?|x-\w{1,20}; ?)?(?:[245]\d\d(?:[ -]|$)|#?[245]\.\d{1,3}\.\d{1,3}\b|-ERR\b|\w{1,12} (?:NO|BAD) )"
    r"|[^\n]{0,200}\bsaid: ?[45]\d\d|\s*(?:host|server|remote|smtp error|reason|status)\b[^\n]{0,200}?[:(] ?[45]\d\d[ -]",
    re.I,
)


def read_reply(text: str, telling: Span) -> Reading | None:
    return Reading(PasteKind.REPLY, text, (Failure((telling,)),)) if _REPLY.match(text) else None
