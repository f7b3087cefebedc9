"""The kind of a file, by its first bytes."""

from __future__ import annotations

import re
from enum import StrEnum


class FileKind(StrEnum):
    OUTLOOK_MESSAGE = "outlook-message"
    PICTURE = "picture"
    WEB_PAGE = "web-page"
    OTHER = "other"  # the source of a mail too


HEAD = 512  # bytes that decide: the size of the header of a compound file
# The signature of a compound file ([MS-CFB] §2.2), the container of a message that Outlook saved.
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# PNG, JPEG, GIF, WebP, BMP; HEIF and AVIF, which are refused as pictures of a format that is not read.
_PICTURE = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|BM.{4}\0\0\0\0|.{4}ftyp(?:hei|hev|mif|avif)", re.S)
_WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,200}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S)


def kind_of(content: bytes) -> FileKind:
    head = content[:HEAD]
    if head.startswith(_COMPOUND_FILE):
        return FileKind.OUTLOOK_MESSAGE
    if _PICTURE.match(head):
        return FileKind.PICTURE
    return FileKind.WEB_PAGE if _WEB_PAGE.match(head) else FileKind.OTHER
