"""What a visitor sends to be diagnosed, a text or a file → its text, for every face that takes a paste.

What cannot be read is raised as an `Unreadable`; `errors.http.refusals` has its status and its sentence.
"""

from __future__ import annotations

from collections.abc import Collection

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest

from errors.engine.read import NotText, TooLarge
from errors.forms import PasteForm
from errors.http.visitor import Limited, is_too_often
from errors.intake import FileText, read_file
from errors.intake.file_kind import FileKind, kind_of
from errors.intake.unreadable_file import RecognitionBusy

_MOST_PICTURES_AN_HOUR = 30  # of one visitor: to read a picture takes seconds of a whole processor


def paste_form(request: HttpRequest) -> PasteForm:
    """The form as it was sent. Raises TooLarge when the upload is larger than a paste may be."""
    try:
        return PasteForm(request.POST, request.FILES)
    except RequestDataTooBig:
        raise TooLarge from None


def received_text(request: HttpRequest, form: PasteForm, known_codes: Collection[str]) -> FileText:
    """The text to diagnose. `known_codes` are the normalised codes of the knowledge, by which misread pictures are corrected."""
    if not form.is_valid():  # NUL characters are all that a text field refuses
        raise NotText
    content = form.raw
    if isinstance(content, str):
        return FileText(content)
    if kind_of(content) is FileKind.PICTURE and is_too_often(request, Limited.PICTURE, _MOST_PICTURES_AN_HOUR):
        raise RecognitionBusy
    return read_file(content, known_codes)
