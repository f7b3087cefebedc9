"""What a server said, as it stands: a text that begins with its code."""

from __future__ import annotations

import re

from errors.engine.read.reading import Reading
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import PasteKind

_REPLY = re.compile(
    r"\s*[\W_]{0,4}(?:smtp; ?|x-\w{1,20}; ?)?(?:[245]\d\d(?:[ -]|$)|#?[245]\.\d{1,3}\.\d{1,3}\b|-ERR\b|\w{1,12} (?:NO|BAD) )"
)


def read_reply(text: str) -> Reading | None:
    return Reading(PasteKind.REPLY, text, (Failure((Span(0, len(text)),)),)) if _REPLY.match(text) else None
