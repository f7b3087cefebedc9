"""intake: a file → what it says. What a file is, its content decides; its name and its declared type may say anything.

An Outlook message (`message_file`) becomes the source of a mail, a web page (`web_page`) its words, and a screenshot
(`picture`, `recognition`, `misread_codes`) a text to check. Everything else goes to the engine as it came.
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
    """What a file says. A text that was read from a picture may be wrong, and a person has to check it."""

    raw: str | bytes
    is_from_picture: bool = False
    corrections: tuple[Correction, ...] = ()


def read_file(content: bytes, known_codes: Collection[str]) -> FileText:
    """`known_codes` are the normalised codes of the knowledge. Raises one of `errors.intake.unreadable_file`."""
    kind = kind_of(content)
    if kind is FileKind.MESSAGE:
        return FileText(outlook_message.mail_source(content))
    if kind is FileKind.WEB_PAGE:
        return FileText(web_page.words(content))
    if kind is FileKind.PICTURE:
        text, corrections = correct(ocr.recognise(content, picture.prepare), known_codes)
        return FileText(text, is_from_picture=True, corrections=corrections)
    return FileText(content)
