"""The source of a mail → its parts, decoded where they stand.

Not the `email` package: a part must keep its place in the pasted text so that evidence can point at it, hostile nesting
must cost nothing, and the whole line must be faster than that package's parser alone (docs/decisions/own-mime-scanner.md).
RFC 2045 content types, RFC 2046 §5.1 boundaries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from errors.engine.read.mail.charset import decode_body
from errors.engine.read.mail.header import Headers, read_headers

MOST_PARTS = 100
DEEPEST = 10
_MOST_LIKE_A_BOUNDARY = 2000  # lines that begin as a boundary does but go on differently
_BOUNDARY = re.compile(r'\s{0,50}=\s{0,50}(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))')


@dataclass(slots=True)
class Part:
    """One leaf, or the head of a multipart. `start` and `end` bound its body in the whole text."""

    headers: Headers
    start: int
    end: int
    kind: str = "text/plain"


class Scanner:
    """Walks the source once and writes the text with every body decoded in its place."""

    def __init__(self, source: str, is_bytes: bool) -> None:
        self.source = source
        self.is_bytes = is_bytes
        self.parts: list[Part] = []
        self.has_plain_text = False
        self._has_spaces = " \n" in source or "\t\n" in source
        self._pieces: list[str] = []
        self._copied = 0  # of the source
        self._shift = 0  # by which decoded bodies moved what follows

    def text(self) -> str:
        return "".join((*self._pieces, self.source[self._copied :])) if self._pieces else self.source

    def scan(self, start: int, end: int, depth: int = 0) -> None:
        """Scan an entity (headers, blank line, body) between two places of the source."""
        headers, body = read_headers(self.source, start, end, self._has_spaces)
        kind = headers.get("content-type").partition(";")[0].strip().lower() or "text/plain"
        boundary = _boundary(headers) if kind.startswith("multipart/") and depth < DEEPEST else ""
        if boundary:
            self._leaf(headers, body, body, kind)
            self._scan_parts(boundary, body, end, depth)
        else:
            self._leaf(headers, body, end, kind)

    def _scan_parts(self, boundary: str, start: int, end: int, depth: int) -> None:
        mark = "\n--" + boundary
        place = start - 1 if self.source.startswith(mark[1:], start) else self._next(mark, start, end)
        if place < 0:  # the boundary never comes: the body is all there is
            self._leaf(Headers(), start, end, "text/plain")
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
        """The next boundary line; one boundary may be the beginning of another."""
        for _ in range(_MOST_LIKE_A_BOUNDARY):
            place = self.source.find(mark, place, end)
            after = place + len(mark)
            if place < 0 or after >= end or self.source[after] in "\n \t" or self.source.startswith("--", after):
                return place
            place = after
        return -1

    def _leaf(self, headers: Headers, start: int, end: int, kind: str) -> None:
        part = Part(headers, start + self._shift, end + self._shift, kind)
        self.parts.append(part)
        if start == end or not kind.startswith(("text/", "message/")) or (kind == "text/html" and self.has_plain_text):
            return
        body = self.source[start:end]
        decoded = decode_body(body, headers, self.is_bytes)
        if kind == "text/plain" and not decoded.isspace():
            self.has_plain_text = True
        if decoded is not body:
            self._pieces += (self.source[self._copied : start], decoded)
            self._copied = end
            self._shift += len(decoded) - len(body)
            part.end = part.start + len(decoded)


def _boundary(headers: Headers) -> str:
    """The parameter of the content type, also where its folded line lost the indent."""
    content_type = headers.get("content-type")
    place = content_type.lower().find("boundary")
    found = _BOUNDARY.match(content_type, place + len("boundary")) if place >= 0 else _BOUNDARY.match(headers.after("\nboundary"))
    return (found[1] or found[2]) if found else ""
