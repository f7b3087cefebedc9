"""intake: a file → what the engine reads. The content decides what a file is; its name and its declared type do not count.

An Outlook message becomes the source of a mail, a web page its words, a screenshot a text that a person checks (`picture`, `ocr`,
`misread_codes`). Any other file goes to the engine as it is.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from errors.intake import ocr, outlook_message, picture, web_page
from errors.intake.file_kind import FileKind, kind_of
from errors.intake.misread_codes import Correction, correct

__all__ = ["FileText", "read_file"]


@dataclass(frozen=True, slots=True)
class FileText:
    """What the engine reads, bytes or text. A text from a picture may be wrong; `corrections` are what was changed in it."""

    raw: str | bytes
    is_from_picture: bool = False
    corrections: tuple[Correction, ...] = ()


def read_file(content: bytes, known_codes: Collection[str]) -> FileText:
    """`known_codes` are the normalised codes of the knowledge. Raises one of `errors.intake.unreadable_file`."""
    kind = kind_of(content)
    if kind is FileKind.OUTLOOK_MESSAGE:
        return FileText(outlook_message.mail_source(content))
    if kind is FileKind.WEB_PAGE:
        return FileText(web_page.words(content))
    if kind is FileKind.PICTURE:
        text, corrections = correct(ocr.text_in(content, picture.prepare), known_codes)
        return FileText(text, is_from_picture=True, corrections=corrections)
    return FileText(content)
