"""The host that refused a recipient (Remote-MTA of RFC 3464 §2.3.5), found in the words around its name."""

from __future__ import annotations

import re

from errors.engine.types import Span

# Up to ten labels of 63 characters (RFC 1035 §2.3.4), or an IPv6 address.
_NAME = r"((?:[A-Za-z0-9_-]{1,63}\.){1,10}[A-Za-z0-9-]{1,63}|(?:[0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F]{1,4})(?![\w@])"
# The words that most systems put before the name of the other server. A word without a dot is no host: `host not found`.
SAID = re.compile(
    r"\b(?:[Hh]ost:?|[Ss]erver:?|SMTP [Ss]erver <|talking to|[Cc]onnect(?:ed|ing|ion)? to|[Gg]iving up on|[Rr]emote [Ss]ystem: dns;"
    rf"|domain \S{{1,200}} by)[ \t\n]{{0,20}}['\"<\[]?{_NAME}"
    rf"|\[{_NAME}\.? [0-9a-fA-F.:]{{3,45}}: "
)


_EXCHANGE_KEYWORD = re.compile(r"(?:(?:resolver|storedrv|smtpsend|msexch\w*)\.|(?:routing|queue|approval|agent)\.[a-z]+$)", re.I)


def host_name(word: str) -> str | None:
    """A host name in lower case, without brackets, quotes and the final dot of the DNS; None for an empty word."""
    return word.strip("()[]<>,;'\"").rstrip(".:").lower() or None


def mta_name(value: str) -> str | None:
    """The name in a field of type `mta-name` (RFC 3464 §2.1.2), such as `dns; mx.example.com (192.0.2.1)`."""
    words = value.rpartition(";")[2].split(maxsplit=1)
    return host_name(words[0]) if words else None


def remote_host(text: str, spans: tuple[Span, ...], pattern: re.Pattern[str] = SAID) -> str | None:
    """The first host that `pattern` finds in one of the spans; its last group that matched is the name."""
    for span in spans:
        for found in pattern.finditer(text, span.start, span.end):
            if not is_exchange_keyword(found[found.lastindex or 0]):
                return host_name(found[found.lastindex or 0])
    return None


def is_exchange_keyword(word: str) -> bool:
    """Whether a word is one with which Exchange names its component and the fault, `RESOLVER.ADR.RecipNotFound`."""
    return _EXCHANGE_KEYWORD.match(word) is not None
