"""At which SMTP command it happened, read from what servers write around the reply."""

from __future__ import annotations

import re

from errors.engine.types import Phase, Span

_PHASES = (
    (
        Phase.END_OF_DATA,
        r"end of (?:the )?data|after (?:the )?end of data|\bEOM\b|after data|response to \.|sending message body",
    ),
    (Phase.RCPT, r"rcpt to|\bRCPT\b|recipient address rejected"),
    (Phase.MAIL, r"mail from|\bMAIL\b(?= command)|sender address rejected"),
    (Phase.DATA, r"data command|\bDATA\b"),
    (Phase.AUTH, r"\bAUTH\b|auth login|auth plain|authenticat"),
    (Phase.EHLO, r"\bEHLO\b|\bHELO\b"),
    (Phase.CONNECT, r"initial (?:connection|greeting)|connect to|connection (?:refused|timed out)|client host rejected"),
)
_ANY = re.compile("|".join(f"(?P<p{number}>{pattern})" for number, (_, pattern) in enumerate(_PHASES)), re.I)


def phase(text: str, spans: tuple[Span, ...]) -> Phase | None:
    """The phase named first among the telling places."""
    for span in spans:
        if found := _ANY.search(text, span.start, span.end):
            return _PHASES[int((found.lastgroup or "p0")[1:])][0]
    return None
