"""The page of one code: what it means in general, and for which providers it means something else."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from errors.engine.vocabulary import Scheme
from errors.forms import code_schemes
from errors.http.path_arguments import one_spelling
from errors.knowledge.snapshot import Snapshot, current
from errors.web.codes.code_entries import CodeEntries, code_entries, members
from errors.web.codes.code_name import as_searched, title_without_code
from errors.web.codes.shelves import are_many, counts, short
from errors.web.discovery.page_head import PageHead
from errors.web.parts.cards import Link, by_provider, code_links_of
from errors.web.support.ready_reply import ready_reply

# What the first digit says: RFC 5321 §4.2.1 and RFC 3463 §3.1.
_FIRST_DIGITS = {
    "2": _("A code that starts with 2 says that all went well."),
    "3": _("A code that starts with 3 asks for more before the server goes on."),
    "4": _("A code that starts with 4 is temporary: the server may accept the same message later."),
    "5": _("A code that starts with 5 is permanent: sending the same message again changes nothing."),
}


@require_safe
def code(request: HttpRequest, value: str) -> HttpResponse:
    snapshot, language = current(), get_language()
    spelling = one_spelling(snapshot, value)
    if spelling != value:
        return redirect("code", value=spelling, permanent=True)
    found = code_entries(snapshot, spelling, language)
    text = snapshot.entries[found.lead.id].text(language) if found.lead else None
    reply = ready_reply(request, reverse("short-code", args=[spelling]), text)
    return render(request, "codes/code.html", code_context(snapshot, found) | {"share": reply}, status=200 if found.cards else 404)


def code_context(snapshot: Snapshot, found: CodeEntries) -> dict[str, Any]:
    shelves = by_provider(snapshot, (card for card in found.cards if card != found.lead))
    return {
        "code": found.code,
        "searched": as_searched(snapshot, found.code),
        "meaning": title_without_code(found.named.title, found.code) if found.named else "",
        "summary": found.named.summary if found.named else "",
        "head": code_page_head(snapshot, found),
        "first_digit": first_digit(found.code),
        "is_known": bool(found.cards),
        "lead": found.lead,
        "lead_family": found.lead_family,
        "shelves": short(shelves),
        "providers": counts(snapshot, shelves, found.code) if are_many(shelves) else (),
        "count": len(found.cards),
        "families": [family.short() for family in found.families],
        "members": code_links_of(members(snapshot, found.code)),
    }


def first_digit(value: str) -> Promise | str:
    is_mail_code = any(scheme in (Scheme.SMTP, Scheme.ENHANCED) for scheme in code_schemes(value))
    return _FIRST_DIGITS.get(value[0], "") if is_mail_code else ""


def code_page_head(snapshot: Snapshot, found: CodeEntries) -> PageHead:
    """The breadcrumbs contain the nearest family: `5.7.x` for 5.7.1."""
    above = [family.link for family in found.families if family.link and not family.link.label.startswith("x")][:1]
    return PageHead(name=as_searched(snapshot, found.code), trail=(Link(reverse("codes"), gettext("Codes")), *above))
