"""The reply of a server (RFC 5321 §4.2) inside the sentence, the tuple or the string literal of a program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from errors.engine.phrase_table import any_word
from errors.engine.read.limits import LONGEST_REASON, MOST_RECIPIENTS
from errors.engine.read.mail.address import ADDRESS
from errors.engine.types import Span
from errors.languages import LANGUAGES

# With an enhanced status of the same class no number is a reply by chance: `550 5.1.1 …`, `(535, b'5.7.8 …')`, `code 550: 5.1.1 …`.
_WITH_STATUS = re.compile(r"(?<![\w.+-])([245])\d\d(?:[ -]{1,3}|\)?[,:;.]? {0,3}b?['\"(#]{0,2} {0,2})\(?#?\1\.\d{1,3}\.\d{1,3}(?![\d.]*\d)")
# Alone it is one behind what introduces it, and before words.
_ALONE = re.compile(
    r"(?:(?<=: )|(?<=[:('\"\[«“>=\n])|(?<=\A)|(?<=code )|(?<=with )|(?<=error )|(?<=errore )|(?<=server )|(?<=said )|(?<=accepted\. ))"
    r"[45](?:[0-5]|7)\d(?: ?- ?|-| {1,3}(?!\d)|\)?[,:] {0,2}b?['\"]|\)?: {0,2}|\\?\"? ?['\"]?(?= )) {0,2}(?=[^\W\d_]|[<\[(#«\"'])"
)
_UNITS = any_word({word for language in LANGUAGES for word in language.words.units})
_AMOUNT = re.compile(rf"\d{{3}} ?(?:{_UNITS})\b", re.I)  # `400 euro`
# A status alone, behind the words of a program that lost the reply code.
_STATUS = re.compile(
    r"(?:server response was|risposta del server|server responded|ha risposto|response|error|errore|reason|said|source)\W{1,6}"
    r"([45]\.\d{1,3}\.\d{1,3}) {1,3}(?=[^\W\d_]|[<\[(])",
    re.I,
)
# A reply ends at an empty line, at the next cause or property of the program's own, or at the mark that closes its quotation.
_END = re.compile(
    r"\n[ \t]*\n|\n[ \t]*[\]})]|\n[ \t]*(?:caused by|nested exception|\w{1,40}: ['\"{\[-]?)|;?\s*nested exception|\s---> |\s\(in reply to"
    r"|\n(?:\s*(?:please|verifica|controlla|controllare|assicura|riprova))|['\"], (?:porta|port|protezione|secure|protocol)\b"
    r"|\. (?:please (?:check|verify)|verificare|controllare|verifica|controlla) ",
    re.I,
)
_CLOSING = {"'": "'", '"': '"', "«": "»", "“": "”", "(": ")", "[": "]"}
# `{'anna@example.org': (550, b'5.1.1 …')}`: what smtplib raises when every recipient was refused.
_BY_RECIPIENT = re.compile(rf"['\"]({ADDRESS})['\"]: \(([245]\d\d), ?b?(['\"])")

_TUPLE = re.compile(r"(?<![\w.])([245]\d\d)(?:, ?b?['\"]|\); Msg: b?['\"]|\): ?(?=[45]\.))")
_TELLING = re.compile(r"\A[45]\d\d[^\w]{1,6}(?:b['\"])?#?[45]\.(?!0\.0)\d{1,3}\.\d{1,3}")
_CODES = re.compile(r"\b\d{3}\b|\b\d\.\d{1,3}\.\d{1,3}\b|<[^>\n]{0,300}>")
_CODE_ALONE = re.compile(r"\d{3}\)")  # in brackets: `permanent error (535): …`
_FEWEST_LETTERS = 12  # of a reply that says something besides its codes and addresses

_QUOTED = re.compile(r"\d{3}, ?b?(['\"])")
_LONGEST_START = 8  # characters of `550, b'`
_LONGEST_IN_TUPLE = 1000  # characters


class Reply(NamedTuple):
    """Where a reply stands; `is_sure` when its numbers agree, so that it is one whatever stands around it."""

    span: Span
    is_sure: bool


def replies(text: str, start: int, end: int) -> Iterator[Reply]:
    """Each refusal between two places, in order."""
    done = start
    found = [(one.start(), True) for one in _WITH_STATUS.finditer(text, start, end) if one[1] != "2"]
    found += [(one.start(), False) for one in _ALONE.finditer(text, start, end) if not _AMOUNT.match(text, one.start())]
    found += [(one.start(1), False) for one in _STATUS.finditer(text, start, end)]
    for place, is_sure in sorted(found):
        if place >= done:
            done = _end(text, place, end, is_whole=place == start)
            yield Reply(Span(place, done), is_sure)


def by_recipient(text: str) -> dict[str, Span]:
    """The recipients of a dictionary of smtplib, each with the place of its reply."""
    found: dict[str, Span] = {}
    for one in _BY_RECIPIENT.finditer(text):
        if len(found) >= MOST_RECIPIENTS:
            break
        latest = min(len(text), one.end() + _LONGEST_IN_TUPLE)
        end = text.find(one[3] + ")", one.end(), latest)
        found[one[1].lower()] = Span(one.start(2), end if end >= 0 else latest)
    return found


def says_something(text: str, reply: Span) -> bool:
    """Whether a reply has a telling status, or words besides its codes and addresses."""
    said = text[reply.start : reply.end]
    status = _TELLING.search(said)
    return status is not None or sum(map(str.isalpha, _CODES.sub("", said))) >= _FEWEST_LETTERS


def without_tuples(text: str) -> str:
    """The text with the marks blanked that stand between a code and its words in a tuple of Python: `(535, b'5.7.8 …')`."""
    return _TUPLE.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), text)


def _end(text: str, start: int, end: int, is_whole: bool = False) -> int:
    """The end of the reply that begins at `start`; with `is_whole`, of one that fills its place, so that no mark encloses it."""
    end = min(end, start + LONGEST_REASON)
    stop = _END.search(text, start, end)
    end = stop.start() if stop else end
    opening = text[start - 1 : start]
    quoted = _QUOTED.match(text[start : start + _LONGEST_START])
    if is_whole:
        closing = -1
    elif quoted:
        closing = _closing(text, start + quoted.end(), end, quoted[1])
    elif opening in _CLOSING:
        closing = -1 if _CODE_ALONE.match(text, start, end) else _closing(text, start, end, opening)
    else:
        closing = -1
    end = closing if closing > start else end
    return start + len(text[start:end].rstrip())


def _closing(text: str, start: int, end: int, opening: str) -> int:
    """The closing mark before white space, a mark or the end; an apostrophe inside a word closes nothing. Brackets are counted."""
    if opening in "([":
        depth = 1
        for place in range(start, end):
            depth += (text[place] == opening) - (text[place] == _CLOSING[opening])
            if not depth:
                return place
        return -1
    mark = _CLOSING[opening]
    place = text.find(mark, start, end)
    while place >= 0 and text[place + 1 : place + 2].isalnum():
        place = text.find(mark, place + 1, end)
    if mark != "'":
        return place
    while place >= 0 and (after := text[place + 1 : place + 2]) and after not in ",)]}\n;." and text.find(mark, place + 1, end) >= 0:
        place = text.find(mark, place + 1, end)
    return place
