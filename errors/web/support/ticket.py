"""The ticket page: the text as it would be sent, to copy, download, write by mail or send to the help desk."""

from __future__ import annotations

import secrets
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from errors.escalation.gateways import Ticket, gateway
from errors.escalation.send import SendOutcome, send_once
from errors.forms import SendForm, TicketForm
from errors.http.private import private
from errors.http.same_origin import posted, same_origin
from errors.http.visitor import Limited, is_too_often
from errors.models import SentTicket

_MOST_AN_HOUR = 10
_LONGEST_MAIL_LINK = 1900  # Windows passes on at most 2048 characters of an address
_EMPTY = _("The ticket is empty, or too long. Write what happened, in at most 20,000 characters.")
_WRONG_ADDRESS = _("This is not an e-mail address. Correct it, or leave the field empty.")
_TOO_OFTEN = _("Too many tickets were sent from your connection. Try again in an hour, or copy the text and write yourself.")
_FAILED = _("The help desk could not be reached, so nothing was sent. Try again in a moment, or copy the text and write yourself.")
_BEING_SENT = _("Your ticket is still on its way. Wait a moment, then press Send once more: it will not be sent twice.")


@posted(back="not-listed")
def ticket(request: HttpRequest) -> HttpResponse:
    form = TicketForm(request.POST)
    if not form.is_valid():
        return _page(request, form, form.text_as_sent, _EMPTY, 400, is_open=True)
    return _page(request, form, form.final, is_open=form.cleaned_data["is_open"])


@posted(back="not-listed")
def send_ticket(request: HttpRequest) -> HttpResponse:
    form = SendForm(request.POST)
    if not form.is_valid():
        wrong_address = set(form.errors) == {"reply_to"}
        return _page(request, form, form.text_as_sent, _WRONG_ADDRESS if wrong_address else _EMPTY, 400, is_open=not wrong_address)
    text, key = form.cleaned_data["text"], form.cleaned_data["key"]
    if not SentTicket.objects.has_sent(key) and is_too_often(request, Limited.TICKET, _MOST_AN_HOUR):
        return _page(request, form, text, _TOO_OFTEN, 429, key=key)
    receipt = send_once(key, _ticket(form, text))
    if receipt.outcome is not SendOutcome.SENT:
        problem, status = (_FAILED, 502) if receipt.outcome is SendOutcome.FAILED else (_BEING_SENT, 503)
        return _page(request, form, text, problem, status, key=key)
    context = {"reference": receipt.reference, "text": text, "reply_to": form.cleaned_data["reply_to"], "form": form, "switch_form": "sent"}
    return private(render(request, "support/ticket_sent.html", context))


@require_POST
@same_origin
def download_ticket(request: HttpRequest) -> HttpResponse:
    form = TicketForm(request.POST)
    if not form.is_valid():
        return _page(request, form, form.text_as_sent, _EMPTY, 400, is_open=True)
    response = HttpResponse(form.cleaned_data["text"] + "\n", content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="ticket.txt"'
    return private(response)


def _ticket(form: SendForm, text: str) -> Ticket:
    data = form.cleaned_data
    return Ticket("", get_language(), data["entry"], data["ticket"], data["reply_to"], text)


def _page(
    request: HttpRequest, form: TicketForm, text: str, problem: Promise | str = "", status: int = 200, is_open: bool = False, key: str = ""
) -> HttpResponse:
    """With `is_open` the text can be edited. A text that could not be sent keeps its key, so that it is not sent twice."""
    context = {
        "form": form,
        "text": text,
        "problem": problem,
        "is_open": is_open,
        "reply_to": form.data.get("reply_to", ""),
        "key": key or secrets.token_urlsafe(16),
        "can_send": gateway() is not None,
        "mail_link": mail_link(text),
        "support_url": settings.SUPPORT_URL,
        "switch_form": "ticket-form",
    }
    return private(render(request, "support/ticket_page.html", context, status=status))


def mail_link(text: str) -> str:
    """A mailto: link (RFC 6068); a text that is too long for mail programs is cut at a line."""
    lines = text.splitlines() or [""]
    start = f"mailto:{quote(settings.SUPPORT_EMAIL, safe='@')}?subject={quote(lines[0][:150])}&body="
    body = ""
    for line in lines:
        if len(start) + len(body) + len(more := quote(f"{line}\r\n")) > _LONGEST_MAIL_LINK:
            return start + body + quote("[…]")
        body += more
    return start + body
