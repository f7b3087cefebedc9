"""A scanned mail: its headers, its parts, and which of them may speak of an error."""

from __future__ import annotations

import re
from dataclasses import dataclass

from errors.engine.read.mime import Part, Scanner

REPORT = re.compile(r"message/(?:global-)?delivery-status|message/disposition-notification")
ORIGINAL = re.compile(r"message/(?:rfc822|global|partial|external-body)|text/rfc822-headers|message/global-headers")
_WORDS = re.compile(r"text/(?:plain|html|enriched|x-.*)|text")


@dataclass(frozen=True, slots=True)
class Mail:
    """`text` is the source with every body decoded in its place; parts point into it."""

    text: str
    headers: dict[str, str]
    parts: list[Part]

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "").lower()

    def words(self) -> list[Part]:
        """The parts a person reads: plain text, or HTML where there is no plain text."""
        readable = [part for part in self.parts if _WORDS.fullmatch(part.kind) and part.end > part.start]
        return [part for part in readable if part.kind != "text/html"] or readable

    def reports(self) -> list[Part]:
        return [part for part in self.parts if REPORT.fullmatch(part.kind)]

    def originals(self) -> list[Part]:
        return [part for part in self.parts if ORIGINAL.fullmatch(part.kind)]

    def header(self, name: str) -> str:
        return " ".join(self.headers.get(name, "").split())


def scan(source: str, is_bytes: bool) -> Mail:
    """Scan the source of a mail, or of anything that has headers and a body."""
    start = source.find("\n") + 1 if source.startswith("From ") else len(source) - len(source.lstrip())
    scanner = Scanner(source, is_bytes)
    scanner.scan(start, len(source))
    parts = scanner.leaves
    return Mail(scanner.text(), parts[0].headers, parts)
