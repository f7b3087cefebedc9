"""The diagnosis: a paste in, an explanation out, nothing kept."""

from __future__ import annotations

from collections.abc import Collection

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from errors.engine import diagnose
from errors.engine.read import NotText, TooLarge, Unreadable
from errors.forms import PasteForm
from errors.http.private import private
from errors.http.refusals import refusal_of
from errors.http.same_origin import posted
from errors.http.visitor import Limited, is_too_often
from errors.intake import FileText, read_file
from errors.intake.file_kind import FileKind, kind_of
from errors.intake.unreadable_file import RecognitionBusy
from errors.knowledge.snapshot import current
from errors.web.diagnosis import home
from errors.web.diagnosis.explanation import explanation
from errors.web.parts.excerpt import showable

_MOST_PICTURES_AN_HOUR = 30


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
        return private(
            render(request, "diagnosis/recognised.html", {"text": file.raw, "corrections": file.corrections, "switch_form": "paste"})
        )
    found = diagnose(file.raw, snapshot.catalog)
    page = explanation(found, snapshot, get_language())
    text = showable(found.paste.text) if isinstance(raw, bytes) else form.text_as_sent
    context = {"answer": page, "text": text, "switch_form": "paste", "question": page.question}
    return private(render(request, "diagnosis/page.html" if page.findings else "diagnosis/no_findings.html", context))


def _file_text(request: HttpRequest, content: bytes, known_codes: Collection[str]) -> FileText:
    """To read a picture takes seconds of a whole processor, so nobody has it done all day."""
    if kind_of(content) is FileKind.PICTURE and is_too_often(request, Limited.PICTURE, _MOST_PICTURES_AN_HOUR):
        raise RecognitionBusy
    return read_file(content, known_codes)


def refused(request: HttpRequest, problem: type[Unreadable], form: PasteForm | None = None) -> HttpResponse:
    refusal = refusal_of(problem)
    return private(home.render_home(request, form, refusal.message, refusal.status))
