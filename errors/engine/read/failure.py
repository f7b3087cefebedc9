"""What all formats have in common when they name a failure: its hosts."""

from __future__ import annotations

import re

from errors.engine.types import Failure, Span

_NAME = r"((?:[A-Za-z0-9_-]{1,63}\.){1,10}[A-Za-z0-9-]{1,63}|(?:[0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F]{1,4})(?![\w@])"
# Who said it, as all systems write it. Without a dot it is no host: `host not found`, `server said`.
SAID = re.compile(
    r"\b(?:[Hh]ost:?|[Ss]erver:?|SMTP [Ss]erver <|talking to|[Cc]onnect(?:ed|ing|ion)? to|[Gg]iving up on|[Rr]emote [Ss]ystem: dns;"
    rf"|domain \S{{1,200}} by)[ \t\n]{{0,20}}['\"<\[]?{_NAME}"
    rf"|\[{_NAME}\.? [0-9a-fA-F.:]{{3,45}}: "
)


def host_of(word: str) -> str | None:
    """A host as reports write it, in lower case: brackets and the final dot of the DNS taken off."""
    return word.strip("()[]<>,;'\"").rstrip(".:").lower() or None


def speaker(text: str, spans: tuple[Span, ...], pattern: re.Pattern[str] = SAID) -> str | None:
    """The host that refused, by the words around its name."""
    for span in spans:
        if found := pattern.search(text, span.start, span.end):
            return host_of(found[found.lastindex or 0])
    return None


def changed(failure: Failure, spans: tuple[Span, ...], recipient: str | None = None, remote_host: str | None = None) -> Failure:
    """The same failure with other spans, and what it lacks."""
    return Failure(
        spans,
        failure.recipient or recipient,
        failure.action,
        failure.status,
        failure.reporting_host,
        failure.remote_host or remote_host,
    )
