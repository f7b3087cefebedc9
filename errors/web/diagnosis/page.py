"""The diagnosis page: it explains the posted paste and stores nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from errors.engine import diagnose
from errors.engine.read import Unreadable
from errors.forms import PasteForm
from errors.http.private import private
from errors.http.received_paste import paste_form, received_text
from errors.http.refusals import refusal_of
from errors.http.same_origin import posted
from errors.intake import FileText
from errors.knowledge.snapshot import Snapshot, current
from errors.web.diagnosis import home
from errors.web.diagnosis.explanation import explanation
from errors.web.parts.excerpt import showable


@posted(back="home")
def diagnosis(request: HttpRequest) -> HttpResponse:
    form = None
    try:
        snapshot, form = current(), paste_form(request)
        file = received_text(request, form, snapshot.codes)
        response = to_check(request, file) if file.is_from_picture else explained(request, form, file, snapshot)
    except Unreadable as problem:
        refusal = refusal_of(type(problem))
        response = home.render_home(request, form, refusal.message, refusal.status)
    return private(response)


def to_check(request: HttpRequest, file: FileText) -> HttpResponse:
    """Text that was read from a picture may be wrong: the visitor corrects it before it is diagnosed."""
    return render(request, "diagnosis/recognised.html", {"text": file.raw, "corrections": file.corrections, "switch_form": "paste"})


def explained(request: HttpRequest, form: PasteForm, file: FileText, snapshot: Snapshot) -> HttpResponse:
    found = diagnose(file.raw, snapshot.catalog)
    page = explanation(found, snapshot, get_language())
    text = showable(found.paste.text) if form.has_file else form.text_as_sent
    context = {"answer": page, "text": text, "switch_form": "paste", "question": page.question}
    return render(request, "diagnosis/page.html" if page.findings else "diagnosis/no_findings.html", context)
