"""Phishing that imitates a provider's notice: recognised by signs of at least two kinds, one of them a request or a stranger's link.

It is called suspicious, never proved. What reports a failure is read before this, so a bounce that quotes such a mail is a bounce.
"""

from __future__ import annotations

import re

from errors.engine.read.kinds.mails.suspicious_signs import (
    ABOUT_MAIL,
    ANYBODYS_HOSTS,
    COMPLAINT,
    LINK,
    OWN_DOMAINS,
    REPLY,
    SENDER,
    SUSPECTED,
    URL,
    WORDS,
)
from errors.engine.types import SeenSign, Span
from errors.engine.vocabulary import Sign

_LONGEST = 10_000  # characters that are looked at
_LONGEST_QUESTION = 600  # characters of a text in which a person asks
_LONGEST_QUIET = 2  # kinds of signs that a text with a server's reply may have
_IP = re.compile(r"[\d.]+")
_REQUESTS = frozenset({Sign.ASK, Sign.PASSWORD})
_PRESSURE = frozenset({Sign.THREAT, Sign.STRANGER})


def signs_of(lowered: str, start: int, end: int, written: str = "", sender: str = "") -> tuple[SeenSign, ...]:
    """The signs of a suspicious text in lower case; none where there are too few, or where all its links are the provider's own.

    `written` is the same text with the links that its tags hold, as long; `sender` the From field of a mail, in lower case.
    """
    end = min(end, start + _LONGEST)
    found = {sign: Span(*seen.span()) for sign, pattern in WORDS.items() if (seen := pattern.search(lowered, start, end))}
    if not found:
        return ()
    text = lowered[start:end]
    asks = Sign.DOUBT in found and end - start <= _LONGEST_QUESTION and ABOUT_MAIL.search(text) and SUSPECTED.search(text)
    if Sign.ASK in found and not LINK.search((written or lowered)[start:end]):
        del found[Sign.ASK]
    hosts = _links(written or lowered, start, end)
    own = _own_domains(f"{sender} {text}")
    if stranger := _stranger(hosts, own, sender or _copied_sender(text), start):
        found[Sign.STRANGER] = stranger
    elif hosts and own:
        return ()
    if not asks:
        found.pop(Sign.DOUBT, None)
        if end - start <= _LONGEST_QUESTION and COMPLAINT.search(text):
            return ()
        if _REQUESTS.isdisjoint(found) or _PRESSURE.isdisjoint(found):
            return ()
    if REPLY.search(text) and len(found) <= _LONGEST_QUIET:
        return ()
    return tuple(SeenSign(sign, span) for sign, span in found.items())


def _links(written: str, start: int, end: int) -> list[tuple[str, Span]]:
    return [((seen[1] or seen[2]).strip("."), Span(*seen.span())) for seen in URL.finditer(written, start, end)]


def _own_domains(text: str) -> tuple[str, ...]:
    """The domains of the providers that the text, or the name of its sender, mentions."""
    return tuple(domain for name, domains in OWN_DOMAINS.items() if re.search(rf"\b{re.escape(name)}\b", text) for domain in domains)


def _copied_sender(text: str) -> str:
    found = SENDER.search(text)
    return f"@{found[1]}" if found else ""


def _stranger(hosts: list[tuple[str, Span]], own: tuple[str, ...], sender: str, start: int) -> Span | None:
    """The first link, or the sender, whose domain is not that of the provider that is named; where none is named, a page of anybody's."""
    for host, span in hosts:
        if _IP.fullmatch(host) or _is_under(host, ANYBODYS_HOSTS) or (own and not _is_under(host, own)):
            return span
    domain = sender.rpartition("@")[2].strip("> \"'\n")
    return Span(start, start) if own and domain and not _is_under(domain, own) else None


def _is_under(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
