"""How a mail system writes its bounces when they are not delivery reports: data, read by one function."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from errors.engine.lines import any_line
from errors.engine.read.address import ADDRESS, first_address
from errors.engine.read.mail import Mail
from errors.engine.types import Failure, Span

# Where the mail that came back begins, in any system's bounce.
ORIGINAL_FOLLOWS = any_line(
    r"""
    ^[ \t]*(?:-{2,}|={2,}|_{5,}|\*{3,})[ \t]*(?:the |your |included )?(?:original|returned|unsent|undelivered)(?: undelivered)? (?:message|mail)\b.*$
    ^[ \t]*-{2,} (?:below this line|this is a copy of|the (?:header|headers|text|body) of|enclosed is|start of original|message headers?)\b.*$
    ^[ \t]*(?:-{2,}[ \t]*)?(?:a |here is a |included is a )?copy of (?:the|your)(?: original)? (?:message|mail)\b.*$
    ^[ \t]*(?:-{2,}[ \t]*)?(?:the |your )?(?:original )?(?:message|mail)?[ \t]*headers? follows?\b.*$
    ^[ \t]*(?:-{2,}[ \t]*)?(?:the |your )?original (?:message|mail)(?: text)? (?:follows|is below|is attached)\b.*$
    ^[ \t]*-{2,}[ \t]*(?:messaggio originale|ursprüngliche nachricht|message (?:d')?original|mensaje original|begin(?:ning)? of)\b.*$
    ^(?:Return-Path: .*|Received: (?:from|by|\().*|Delivered-To: .*)$
    """,
    re.I | re.M,
)
_SECTION = rf"^[ \t]*(?:<({ADDRESS})>|({ADDRESS}))(?:[ \t]*[:.,(]|[ \t]*$|[ \t]+\S)"
_MOST_RECIPIENTS = 100
_BODY_LIMIT = 60_000


@dataclass(frozen=True, slots=True)
class BodyFormat:
    """One mail system's bounce.

    `tells` are searched in the first lines of the body, `header_tells` in the named headers; any of them recognises the
    format. The error text begins after `begins` and ends where `ends` matches; each match of `recipient` starts a section.
    """

    name: str
    tells: re.Pattern[str] | None = None
    header_tells: dict[str, re.Pattern[str]] = field(default_factory=dict)
    begins: re.Pattern[str] | None = None
    ends: re.Pattern[str] = ORIGINAL_FOLLOWS
    recipient: re.Pattern[str] = re.compile(_SECTION, re.M)

    def recognises(self, mail: Mail, body: str) -> bool:
        if self.tells and self.tells.search(body):
            return True
        return any(tell.search(mail.headers.get(name, "")) for name, tell in self.header_tells.items())

    def read(self, mail: Mail, start: int, end: int) -> list[Failure]:
        """The failures in the body between two places of the mail's text."""
        text = mail.text
        end = min(end, start + _BODY_LIMIT)
        first = self.begins.search(text, start, end) if self.begins else None
        begin = first.end() if first else start
        last = self.ends.search(text, begin, end)
        stop = last.start() if last else end
        sections = list(self._sections(text, begin, stop))
        if len(sections) > 1:
            return [Failure((span,), recipient) for recipient, span in sections]
        recipient = sections[0][0] if sections else first_address(mail.headers.get("x-failed-recipients", ""))
        return [Failure((Span(begin, stop),), recipient)]

    def _sections(self, text: str, begin: int, stop: int) -> Iterator[tuple[str, Span]]:
        found = list(self.recipient.finditer(text, begin, stop))[:_MOST_RECIPIENTS]
        merged: list[tuple[str, int]] = []
        for match in found:
            address = next(group for group in match.groups() if group).lower()
            if address not in {known for known, place in merged}:
                merged.append((address, match.start()))
        for number, (address, place) in enumerate(merged):
            until = merged[number + 1][1] if number + 1 < len(merged) else stop
            yield address, Span(place, until)
