"""The source of a mail → its parts (RFC 2045 §5, boundaries of RFC 2046 §5.1.1), each body decoded in its place.

The `email` package gives parts without their place in the source, and is slow on hostile nesting
(docs/decisions/own-mime-scanner.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from errors.engine.read.mail.header import Headers, read_headers
from errors.engine.read.mail.media_type import MediaType
from errors.engine.read.mail.transfer_encoding import decode_body

MOST_PARTS = 100  # of a mail; a bounce has three
DEEPEST = 10  # multiparts inside each other; a bounce has two or three
_MOST_LIKE_A_BOUNDARY = 2000  # lines that begin with a boundary but are none
_BOUNDARY = re.compile(r'\s{0,50}=\s{0,50}(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))')


@dataclass(slots=True)
class Part:
    """A part without parts of its own, or the header of a multipart. `start` and `end` bound its body in the decoded text."""

    headers: Headers
    start: int
    end: int
    media_type: str = MediaType.PLAIN_TEXT


class Scanner:
    """Finds the parts of a source in one pass, and makes the text in which every body is decoded in its place."""

    def __init__(self, source: str, is_bytes: bool) -> None:
        self.source = source
        self.is_bytes = is_bytes
        self.parts: list[Part] = []
        self.has_plain_text = False
        self._has_spaces = " \n" in source or "\t\n" in source
        self._pieces: list[str] = []
        self._copied = 0  # characters of the source that `_pieces` cover
        self._shift = 0  # characters by which decoded bodies moved what follows

    def text(self) -> str:
        return "".join((*self._pieces, self.source[self._copied :])) if self._pieces else self.source

    def scan(self, start: int, end: int, depth: int = 0) -> None:
        """Add the parts of an entity (header, blank line, body) between two places of the source."""
        headers, body = read_headers(self.source, start, end, self._has_spaces)
        media_type = headers.get("content-type").partition(";")[0].strip().lower() or MediaType.PLAIN_TEXT
        boundary = _boundary(headers) if media_type.startswith("multipart/") and depth < DEEPEST else ""
        if boundary:
            self._leaf(headers, body, body, media_type)
            self._scan_parts(boundary, body, end, depth)
        else:
            self._leaf(headers, body, end, media_type)

    def _scan_parts(self, boundary: str, start: int, end: int, depth: int) -> None:
        mark = "\n--" + boundary
        place = start - 1 if self.source.startswith(mark[1:], start) else self._next(mark, start, end)
        if place < 0:  # the boundary never comes: the body is all there is
            self._leaf(Headers(), start, end, MediaType.PLAIN_TEXT)
            return
        while len(self.parts) < MOST_PARTS:
            line = self.source.find("\n", place + 1, end)
            if line < 0 or self.source.startswith("--", place + len(mark)):
                break
            place = self._next(mark, line, end)
            self.scan(line + 1, place if place >= 0 else end, depth + 1)
            if place < 0:
                break

    def _next(self, mark: str, place: int, end: int) -> int:
        """The next boundary line, -1 if there is none; a longer boundary that begins with this one is not it."""
        for _ in range(_MOST_LIKE_A_BOUNDARY):
            place = self.source.find(mark, place, end)
            after = place + len(mark)
            if place < 0 or after >= end or self.source[after] in "\n \t" or self.source.startswith("--", after):
                return place
            place = after
        return -1

    def _leaf(self, headers: Headers, start: int, end: int, media_type: str) -> None:
        part = Part(headers, start + self._shift, end + self._shift, media_type)
        self.parts.append(part)
        if start == end or not _is_read(headers, media_type) or (media_type == MediaType.HTML and self.has_plain_text):
            return
        body = self.source[start:end]
        decoded = decode_body(body, headers, self.is_bytes)
        if media_type == MediaType.PLAIN_TEXT and not decoded.isspace():
            self.has_plain_text = True
        if decoded is not body:
            self._pieces += (self.source[self._copied : start], decoded)
            self._copied = end
            self._shift += len(decoded) - len(body)
            part.end = part.start + len(decoded)


def _is_read(headers: Headers, media_type: str) -> bool:
    """Whether a part is text, or the certification data of a PEC receipt (RFC 6109 §4.4), an attachment."""
    return media_type.startswith(("text/", "message/")) or "daticert.xml" in headers.lowered


def _boundary(headers: Headers) -> str:
    """The boundary parameter of the content type, also where it stands on a folded line that lost its indent."""
    content_type = headers.get("content-type")
    place = content_type.lower().find("boundary")
    found = _BOUNDARY.match(content_type, place + len("boundary")) if place >= 0 else _BOUNDARY.match(headers.after("\nboundary"))
    return (found[1] or found[2]) if found else ""
