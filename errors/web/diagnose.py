"""The diagnosis: a paste in, an explanation out, nothing kept."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from errors.engine import diagnose
from errors.engine.read import Empty, NotText, TooLarge, Unreadable
from errors.forms import PasteForm
from errors.knowledge.snapshot import current
from errors.web import home
from errors.web.answer import answer
from errors.web.excerpt import showable
from errors.web.same_origin import same_origin

_REFUSALS = {
    Empty: (400, _("There was nothing in the box. Paste the error message, or choose a file.")),
    TooLarge: (413, _("This is more than 1 MB. Paste only the part with the error, without attachments.")),
    NotText: (415, _("This is not text. Paste the error message, or choose the message saved as .eml or .txt.")),
}


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin
def diagnosis(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("home")
    request.encoding = "utf-8"  # whatever the request claims: our forms send UTF-8
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
    found = diagnose(form.raw, snapshot.catalog)
    page = answer(found, snapshot, get_language())
    context = {"answer": page, "text": form.text_as_sent or showable(found.paste.text), "switch_form": "paste"}
    return _private(render(request, "diagnosis.html" if page.findings else "no_findings.html", context))


def refused(request: HttpRequest, problem: type[Unreadable], form: PasteForm | None = None) -> HttpResponse:
    status, message = next(refusal for kind, refusal in _REFUSALS.items() if issubclass(problem, kind))
    return _private(home.page(request, form, message, status))


def _private(response: HttpResponse) -> HttpResponse:
    """A paste is personal data: no cache may keep the page that shows it."""
    response["Cache-Control"] = "no-store"
    return response
