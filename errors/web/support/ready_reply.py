"""The short link of a page, and a ready reply with which support sends it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import override

from errors.knowledge.entries.page import TextPage
from errors.web.discovery.page_head import origin

_MARKUP = re.compile(r"\*\*|__|`|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class ReadyReply:
    """`link` leads whoever opens it to the page in their own language; `ticket` is the reference that it carries."""

    link: str
    reply: str
    ticket: str
    language: str


def ready_reply(request: HttpRequest, path: str, text: TextPage | None, ticket: str = "") -> ReadyReply:
    link = origin(request) + path
    if ticket:
        link += "?" + urlencode({"ref": ticket})
    return ReadyReply(link, reply_text(text, link, ticket) if text else "", ticket, text.language if text else "")


def reply_text(text: TextPage, link: str, ticket: str = "") -> str:
    """A plain text in the language of the page: what happened, what to do, where it is explained."""
    with override(text.language):
        lines = [_("Hello,"), "", f"{text.title}. {without_markdown(text.summary)}", ""]
        if text.actions:
            lines += [_("What to do:"), *(f"{number}. {without_markdown(action)}" for number, action in enumerate(text.actions, 1)), ""]
        lines += [_("The whole explanation: %s") % link]
        if ticket:
            lines += [_("On that page you can tell us whether this solved it (ticket %s).") % ticket]
        lines += ["", _("Kind regards")]
    return "\n".join(lines)


def without_markdown(markdown: str) -> str:
    """One line of Markdown as a mail says it."""
    return _MARKUP.sub("", _LINK.sub(r"\1 (\2)", markdown))
