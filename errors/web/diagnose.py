"""The diagnosis: a paste in, an explanation out, nothing kept."""

from __future__ import annotations

from collections.abc import Collection

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from errors.engine import diagnose
from errors.engine.read import Empty, NotText, TooLarge, Unreadable
from errors.forms import PasteForm
from errors.intake import FileText, read_file
from errors.intake.kind import FileKind, kind_of
from errors.intake.refusal import (
    MessageUnreadable,
    NoRecognition,
    NothingRecognised,
    PictureTooLarge,
    PictureUnreadable,
    RecognitionBusy,
)
from errors.knowledge.snapshot import current
from errors.web import home
from errors.web.answer import answer
from errors.web.excerpt import showable
from errors.web.private import private
from errors.web.same_origin import posted
from errors.web.visitor import is_too_often

_MOST_PICTURES_AN_HOUR = 30
# The first class that fits says it.
_REFUSALS: dict[type[Unreadable], tuple[int, Promise]] = {
    NoRecognition: (415, _("This site cannot read pictures. Type or paste the words of the error, or choose the message saved as a file.")),
    PictureTooLarge: (413, _("This picture is too large. Cut it to the window with the error, and choose it again.")),
    PictureUnreadable: (415, _("This picture cannot be opened. Save it as PNG or JPEG, and choose it again.")),
    NothingRecognised: (422, _("No text could be read in this picture. Take it again from closer, or type the words of the error.")),
    RecognitionBusy: (503, _("Too many pictures are being read at the moment. Try again in a minute, or type the words of the error.")),
    MessageUnreadable: (415, _("This Outlook message cannot be opened. Open it in Outlook, select everything and paste it here.")),
    Empty: (400, _("There was nothing in the box. Paste the error message, or choose a file.")),
    TooLarge: (413, _("This is too large: a text has at most 1 MB, a picture 8. Paste only the part with the error, without attachments.")),
    NotText: (415, _("This is neither a text nor a picture. Paste the error message, or choose the message saved as .eml, .msg or .txt.")),
}


@posted(back="home")
def diagnosis(request: HttpRequest) -> HttpResponse:
    try:
        form = PasteForm(request.POST, request.FILES)
    except RequestDataTooBig:
        return refused(request, TooLarge)
    if not form.is_valid():  # NUL characters are all that a text field refuses
        return refused(request, NotText, form)
    try:
        return explained(request, form)
    except Unreadable as problem:
        return refused(request, type(problem), form)


def explained(request: HttpRequest, form: PasteForm) -> HttpResponse:
    snapshot = current()
    raw = form.raw
    file = _file_text(request, raw, snapshot.codes) if isinstance(raw, bytes) else FileText(raw)
    if file.is_from_picture:
        return private(render(request, "recognised.html", {"text": file.raw, "corrections": file.corrections, "switch_form": "paste"}))
    found = diagnose(file.raw, snapshot.catalog)
    page = answer(found, snapshot, get_language())
    text = showable(found.paste.text) if isinstance(raw, bytes) else form.text_as_sent
    context = {"answer": page, "text": text, "switch_form": "paste", "question": page.question}
    return private(render(request, "diagnosis.html" if page.findings else "no_findings.html", context))


def _file_text(request: HttpRequest, content: bytes, known_codes: Collection[str]) -> FileText:
    """To read a picture takes seconds of a whole processor, so nobody has it done all day."""
    if kind_of(content) is FileKind.PICTURE and is_too_often(request, "picture", _MOST_PICTURES_AN_HOUR):
        raise RecognitionBusy
    return read_file(content, known_codes)


def refused(request: HttpRequest, problem: type[Unreadable], form: PasteForm | None = None) -> HttpResponse:
    status, message = next(refusal for kind, refusal in _REFUSALS.items() if issubclass(problem, kind))
    return private(home.page(request, form, message, status))
