"""A scanned mail: its headers, its parts, and which of them may speak of an error."""

from __future__ import annotations

import re
from dataclasses import dataclass

from errors.engine.read.mail.encoded_word import decode_words
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.mime import Part, Scanner
from errors.engine.read.text.html import without_tags

_ROLES = {
    "text": "words",
    "text/plain": "words",
    "text/html": "words",
    "text/rfc822-headers": "originals",
    "text/rfc822-header": "originals",
    "message/rfc822-headers": "originals",
    "message/rfc822": "originals",
    "message/global": "originals",
    "message/global-headers": "originals",
    "message/partial": "originals",
    "message/external-body": "originals",
    "message/delivery-status": "reports",
    "message/global-delivery-status": "reports",
    "message/disposition-notification": "reports",
    "message/feedback-report": "feedback",
}
_NO_SPACE = re.compile(r"\S")


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
    reports: list[Part]
    feedback: list[Part]
    originals: list[Part]

    def header(self, name: str) -> str:
        """A field as people read it."""
        return decode_words(self.headers.get(name))


def scan(source: str, is_bytes: bool) -> Mail:
    """Scan the source of a mail, or of anything that has headers and a body."""
    start = len(source) - len(source.lstrip())
    if source.startswith("From ", start):
        start = source.find("\n", start) + 1
    scanner = Scanner(source, is_bytes)
    scanner.scan(start, len(source))
    text = readable = scanner.text()
    found: dict[str, list[Part]] = {"words": [], "reports": [], "feedback": [], "originals": []}
    for part in scanner.parts:
        role = _ROLES.get(part.kind) or ("words" if part.kind.startswith("text/") else "")
        if role and (role != "words" or _NO_SPACE.search(text, part.start, part.end)):
            found[role].append(part)
    words = [part for part in found["words"] if part.kind != "text/html"] or found["words"]
    for part in words:
        if part.kind == "text/html":
            readable = readable[: part.start] + without_tags(text[part.start : part.end]) + readable[part.end :]
    return Mail(text, scanner.parts[0].headers, scanner.parts, words, readable, found["reports"], found["feedback"], found["originals"])
