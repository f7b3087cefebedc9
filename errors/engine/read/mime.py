"""The source of a mail → its parts, decoded where they stand.

Not the `email` package: a part must keep its place in the pasted text so that evidence can point at it, hostile nesting
must cost nothing, and the whole line must be faster than that package's parser alone (docs/decisions/own-mime-scanner.md).
RFC 5322 §2.2 headers, RFC 2045 encodings, RFC 2046 §5.1 boundaries.
"""

from __future__ import annotations

import binascii
import quopri
import re
from dataclasses import dataclass

from errors.engine.read.decode import unify_line_ends

MOST_PARTS = 100
DEEPEST = 10
HEADER_LIMIT = 64_000
_FIELD = re.compile(r"^([A-Za-z][A-Za-z0-9-]*)[ \t]*:[ \t]*(.*(?:\n[ \t].*)*)", re.M)
_BOUNDARY = re.compile(r'boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))', re.I)
_CHARSET = re.compile(r'charset\s*=\s*"?([A-Za-z0-9_.:-]{1,40})', re.I)
_CHARSETS = re.compile(
    r"us-ascii|ascii|utf-?[78]|utf-?16(?:[bl]e)?|iso-8859-\d{1,2}|latin-?1|windows-125\d|cp125\d|cp437|cp85[02]|iso-2022-(?:jp|kr)(?:-\w+)?"
    r"|shift[-_]jis|sjis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|koi8-[ru]|ks_c_5601-1987|macintosh|tis-620|x-sjis|x-mac-roman",
    re.I,
)
_ALIASES = {"x-sjis": "shift_jis", "x-mac-roman": "macintosh", "ks_c_5601-1987": "cp949"}


@dataclass(slots=True)
class Part:
    """One leaf, or the mail itself. `start` and `end` bound its body in the whole text; header names are lower case."""

    headers: dict[str, str]
    start: int
    end: int
    depth: int = 0
    kind: str = "text/plain"


class Scanner:
    """Walks the source once and writes the text with every body decoded in its place."""

    def __init__(self, source: str, is_bytes: bool) -> None:
        self.source = source
        self.is_bytes = is_bytes
        self.pieces: list[str] = []
        self.written = 0
        self.copied = 0
        self.leaves: list[Part] = []

    def text(self) -> str:
        self._copy(len(self.source))
        return "".join(self.pieces)

    def scan(self, start: int, end: int, depth: int = 0) -> None:
        """Scan an entity (headers, blank line, body) between two places of the source."""
        headers, body = read_headers(self.source, start, end)
        kind = headers.get("content-type", "text/plain").split(";", 1)[0].strip().lower() or "text/plain"
        boundary = _BOUNDARY.search(headers["content-type"]) if kind.startswith("multipart/") else None
        if boundary and depth < DEEPEST:
            self._leaf(headers, body, body, depth, kind)
            self._scan_parts(boundary[1] or boundary[2], body, end, depth)
        else:
            self._leaf(headers, body, end, depth, kind)

    def _scan_parts(self, boundary: str, start: int, end: int, depth: int) -> None:
        mark = "--" + boundary
        first = start if self.source.startswith(mark, start) else self.source.find("\n" + mark, start, end)
        if first < 0:  # the boundary never comes: the body is all there is
            self._leaf({}, start, end, depth + 1, "text/plain")
            return
        place = self.source.find("\n", first + 1 if first > start else first, end)
        while 0 <= place < end and len(self.leaves) < MOST_PARTS:
            stop = self.source.find("\n" + mark, place, end)
            closing = stop < 0
            stop = end if closing else stop
            self.scan(place + 1, stop, depth + 1)
            if closing or self.source.startswith("--", stop + 1 + len(mark)):
                break
            place = self.source.find("\n", stop + 1, end)

    def _leaf(self, headers: dict[str, str], start: int, end: int, depth: int, kind: str) -> None:
        self._copy(start)
        begin = self.written
        body = self.source[start:end]
        decoded = decode_body(body, headers, self.is_bytes) if kind.startswith(("text/", "message/")) else body
        self._write(decoded)
        self.copied = end
        self.leaves.append(Part(headers, begin, self.written, depth, kind))

    def _copy(self, until: int) -> None:
        if until > self.copied:
            self._write(self.source[self.copied : until])
            self.copied = until

    def _write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.written += len(piece)


def read_headers(source: str, start: int, end: int) -> tuple[dict[str, str], int]:
    """Return the headers (the first of each name) and the place where the body begins."""
    if source.startswith("\n", start):
        return {}, min(start + 1, end)
    stop = source.find("\n\n", start, end)
    blank = _BLANK_LINE.search(source, start, end if stop < 0 else stop)
    if blank:
        stop, body = blank.start(), blank.end()
    else:
        stop, body = (end, end) if stop < 0 else (stop, stop + 2)
    headers: dict[str, str] = {}
    for name, value in _FIELD.findall(source[start : min(stop, start + HEADER_LIMIT)]):
        headers.setdefault(name.lower(), value)
    return headers, body


_BLANK_LINE = re.compile(r"\n[ \t]+\n")


def decode_body(body: str, headers: dict[str, str], is_bytes: bool) -> str:
    """Undo the transfer encoding and the charset; whatever fails stays as it was."""
    encoding = headers.get("content-transfer-encoding", "").strip().lower()
    if encoding in ("base64", "quoted-printable"):
        raw = body.encode("latin-1" if is_bytes else "utf-8", "replace")
        try:
            raw = binascii.a2b_base64(raw) if encoding == "base64" else quopri.decodestring(raw)
        except binascii.Error:
            return body
        return unify_line_ends(decode_charset(raw, headers))
    if is_bytes and (not body.isascii() or "\x1b" in body or "utf-7" in headers.get("content-type", "").lower()):
        return unify_line_ends(decode_charset(body.encode("latin-1", "replace"), headers))
    return body


def decode_charset(raw: bytes, headers: dict[str, str]) -> str:
    """Decode by the declared charset if it is a known one, else by what fits."""
    declared = _CHARSET.search(headers.get("content-type", ""))
    name = declared[1].lower() if declared and _CHARSETS.fullmatch(declared[1]) else ""
    if not name or (name in ("us-ascii", "ascii") and b"\x1b" in raw):
        name = "iso-2022-jp" if b"\x1b$" in raw else "utf-8"
    try:
        return raw.decode(_ALIASES.get(name, name), "replace" if declared and name != "utf-8" else "strict")
    except (UnicodeDecodeError, LookupError):
        return raw.decode("cp1252", "replace")
