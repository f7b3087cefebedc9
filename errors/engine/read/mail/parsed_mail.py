"""The source of a mail → `Mail`: its header fields, and its parts by the role that each has in a bounce (RFC 6522 §3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from errors.engine.read.mail.encoded_word import decode_words
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.media_type import MediaType, PartRole, role_of
from errors.engine.read.mail.mime import Part, Scanner
from errors.engine.read.text.html import without_tags

_NO_SPACE = re.compile(r"\S")


@dataclass(slots=True)
class Mail:
    """`text` is the source with every body decoded in its place; parts point into it.

    `words` are the parts that a person reads: plain text, or HTML where there is no plain text. `readable` is `text` with the tags
    of such HTML blanked, and as long.
    """

    text: str
    headers: Headers
    parts: list[Part]
    readable: str
    words: list[Part]
    reports: list[Part]
    feedback: list[Part]
    returned: list[Part]

    def header(self, name: str) -> str:
        """A field with its encoded words decoded (RFC 2047), on one line."""
        return decode_words(self.headers.get(name))


def parse_mail(source: str, is_bytes: bool) -> Mail:
    """Parse a mail, or any entity of header fields and body; an mbox line (`From …`) before it is skipped."""
    start = len(source) - len(source.lstrip())
    if source.startswith("From ", start):
        start = source.find("\n", start) + 1
    scanner = Scanner(source, is_bytes)
    scanner.scan(start, len(source))
    text = readable = scanner.text()
    found: dict[PartRole, list[Part]] = {role: [] for role in PartRole}
    for part in scanner.parts:
        role = role_of(part.media_type)
        if role and (role is not PartRole.WORDS or _NO_SPACE.search(text, part.start, part.end)):
            found[role].append(part)
    words = [part for part in found[PartRole.WORDS] if part.media_type != MediaType.HTML] or found[PartRole.WORDS]
    for part in words:
        if part.media_type == MediaType.HTML:
            readable = readable[: part.start] + without_tags(text[part.start : part.end]) + readable[part.end :]
    reports, feedback, returned = (found[role] for role in (PartRole.REPORT, PartRole.FEEDBACK, PartRole.RETURNED_MAIL))
    return Mail(text, scanner.parts[0].headers, scanner.parts, readable, words, reports, feedback, returned)
