"""A scanned mail: its headers, its parts, and which of them may speak of an error."""

from __future__ import annotations

from dataclasses import dataclass

from errors.engine.read.encoded_word import decode_words
from errors.engine.read.header import Headers
from errors.engine.read.html import without_tags
from errors.engine.read.mime import Part, Scanner

_REPORTS = ("message/delivery-status", "message/global-delivery-status", "message/disposition-notification")
_FEEDBACK = ("message/feedback-report",)
_ORIGINALS = (
    "message/rfc822",
    "message/global",
    "message/partial",
    "message/external-body",
    "text/rfc822-headers",
    "text/rfc822-header",
    "message/rfc822-headers",
    "message/global-headers",
)


@dataclass(slots=True)
class Mail:
    """`text` is the source with every body decoded in its place; parts point into it.

    `words` are the parts that a person reads: plain text, or HTML where there is no plain text; `readable` is the text with the
    tags of such HTML blanked.
    """

    text: str
    headers: Headers
    parts: list[Part]
    words: list[Part]
    readable: str

    def reports(self) -> list[Part]:
        return self._of_kind(_REPORTS)

    def feedback(self) -> list[Part]:
        return self._of_kind(_FEEDBACK)

    def originals(self) -> list[Part]:
        return self._of_kind(_ORIGINALS)

    def header(self, name: str) -> str:
        """A field as people read it."""
        return decode_words(self.headers.get(name))

    def _of_kind(self, kinds: tuple[str, ...]) -> list[Part]:
        return [part for part in self.parts if part.kind in kinds]


def _words(text: str, parts: list[Part]) -> list[Part]:
    readable = [part for part in parts if _is_words(part.kind) and part.end > part.start and not text[part.start : part.end].isspace()]
    plain = [part for part in readable if part.kind != "text/html"]
    return plain or readable


def _is_words(kind: str) -> bool:
    return kind in ("text/plain", "text/html", "text") or (kind.startswith("text/") and kind not in _ORIGINALS)


def scan(source: str, is_bytes: bool) -> Mail:
    """Scan the source of a mail, or of anything that has headers and a body."""
    start = len(source) - len(source.lstrip())
    if source.startswith("From ", start):
        start = source.find("\n", start) + 1
    scanner = Scanner(source, is_bytes)
    scanner.scan(start, len(source))
    text = readable = scanner.text()
    words = _words(text, scanner.parts)
    for part in words:
        if part.kind == "text/html":
            readable = readable[: part.start] + without_tags(text[part.start : part.end]) + readable[part.end :]
    return Mail(text, scanner.parts[0].headers, scanner.parts, words, readable)
