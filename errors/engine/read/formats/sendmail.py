"""Sendmail 8: `----- The following addresses had …` with reasons, then `----- Transcript of session follows -----`."""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, spans_from
from errors.engine.read.limits import MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.read.remote_host import remote_host
from errors.engine.types import Failure, Span

_TRANSCRIPT = re.compile(r"\n[ \t]*-{3,10} ?transcript of session follows ?-*")
_RULE = re.compile(r"\n[ \t]*-{3,10} ?\w")
_REASON = re.compile(r"\(reason: ([^\n)]{8,40})")
_REFUSED = re.compile(r"\n<<< [45]\d\d[^\n]*(?:\n<<< [^\n]*)*")
_NEXT = re.compile(r"\n>>> |\n\.\.\. while")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """One failure per listed recipient: first what the transcript says of it, then its lines in the list."""
    transcript = _TRANSCRIPT.search(body.lowered, body.start, body.end)
    talk = body.cut(transcript.end() if transcript else body.end, body.end)
    listed = _listed(body)
    failures: dict[str | None, Failure] = {}
    for item in listed:
        address = first_address(body.text, item.start, item.end)
        told = _told(talk, body.lowered[item.start : item.end], address or "", len(listed) == 1)
        host = None if body.host_is_known else remote_host(body.text, (told,)) or _host(body, talk, told)
        failures.setdefault(address, Failure((told, item), address, body.action, remote_host=host))
    return list(failures.values()) or [Failure((body.span,), action=body.action, remote_host=remote_host(body.text, (talk.span,)))]


def _listed(body: Body) -> list[Span]:
    """Each line that is not indented, with the indented lines below it, up to the next rule of dashes."""
    rule = _RULE.search(body.lowered, body.start, body.end)
    end = rule.start() if rule else body.end
    places: list[int] = []
    place = body.start
    while place < end and len(places) < MOST_RECIPIENTS:
        if not body.text[place].isspace():
            places.append(place)
        place = body.line_end(place) + 1
    return spans_from(places, end)


def _told(talk: Body, item: str, address: str, is_alone: bool) -> Span:
    """The part of the transcript about a recipient.

    It is the command around the reason that the list quotes, else around the address where several are listed, else all up to the
    first refusal, else the whole transcript.
    """
    reason = _REASON.search(item)
    clues = (reason[1] if reason else "", "" if is_alone else address)
    place = next((found for clue in clues if clue and (found := talk.lowered.find(clue, talk.start, talk.end)) >= 0), -1)
    if place >= 0:
        start = max(talk.lowered.rfind(mark, talk.start, place) for mark in ("\n>>> ", "\n... while")) + 1 or talk.start
        after = _NEXT.search(talk.lowered, place, talk.end)
        return Span(start, after.start() if after else talk.end)
    refused = _REFUSED.search(talk.lowered, talk.start, talk.end)
    after = _NEXT.search(talk.lowered, refused.end(), talk.end) if refused else None
    return Span(talk.start, after.start() if after else talk.end)


def _host(body: Body, talk: Body, told: Span) -> str | None:
    place = body.lowered.rfind("while talking to", talk.start, told.start)
    return remote_host(body.text, (Span(place, body.line_end(place)),)) if place >= 0 else None


FORMAT = BodyFormat(
    name="sendmail",
    phrases=(
        "----- the following addresses had",
        "---- the following addresses had",
        "the following addresses had permanent delivery errors",
    ),
    begins=("the following addresses had",),
    ends=("----- recipients of this delivery",),
    reader=_read,
)
