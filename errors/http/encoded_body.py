"""A response body in an encoding that the client accepts. Text is kept compressed; each encoding has its own ETag (RFC 9110 §8.8.3.3).

Compressing is safe here: anonymous pages hold neither a token nor a secret, so their size reveals nothing (BREACH).
"""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

_TEXT = re.compile(r"text/|application/(?:[\w.-]+\+)?(?:json|xml)\b")
_SMALLEST = 500  # bytes; below that, compressing saves nothing
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class EncodedBody:
    """`data` is compressed where `is_gzip` says so; `digest` is that of the plain bytes."""

    data: bytes
    is_gzip: bool
    digest: str

    @classmethod
    def of(cls, plain: bytes, content_type: str) -> EncodedBody:
        digest = hashlib.sha256(plain).hexdigest()[:32]
        if len(plain) < _SMALLEST or not _TEXT.match(content_type):
            return cls(plain, False, digest)
        return cls(gzip.compress(plain, _LEVEL, mtime=0), True, digest)

    def put_into(self, response: HttpResponse, request: HttpRequest) -> None:
        is_sent_compressed = self.is_gzip and accepts_gzip(request)
        response.content = self.data if is_sent_compressed or not self.is_gzip else gzip.decompress(self.data)
        response["Content-Length"] = str(len(response.content))
        if is_sent_compressed:
            response["Content-Encoding"] = "gzip"
        if self.is_gzip:
            patch_vary_headers(response, ["Accept-Encoding"])

    def etag(self, request: HttpRequest) -> str:
        return f'"{self.digest}-gzip"' if self.is_gzip and accepts_gzip(request) else f'"{self.digest}"'


def accepts_gzip(request: HttpRequest) -> bool:
    """Accept-Encoding, RFC 9110 §12.5.3; a weight of zero refuses an encoding."""
    weights = {}
    for part in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, _, weight = part.partition(";")
        weights[name.strip()] = not re.fullmatch(r"\s*q=0(\.0*)?\s*", weight)
    return weights.get("gzip", weights.get("*", False))
