"""SMTP reply codes (RFC 5321 §4.2) and enhanced status codes (RFC 3463 §2), told from prices, versions and line numbers.

One search finds the numbers; the characters around each decide its trust.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from errors.engine.extract.code_neighbours import (
    AFTER,
    BEFORE,
    HTTP_STATUSES,
    PORTS,
    counts_mail,
    is_after_host,
    is_after_mail_host,
    is_glued,
    is_http_status,
    is_in_url,
    is_other_number,
    is_refusal_line,
    is_response_code,
    is_said,
    is_version,
)
from errors.engine.extract.code_sentences import is_named
from errors.engine.extract.written_codes import Written, with_plain_digits, written_codes
from errors.engine.types import CodeSignal, Span
from errors.engine.vocabulary import Scheme


class Trust(IntEnum):
    """SURE by its surroundings.

    Where the rest speaks of mail: NAMED by the words of a person; LIKELY by its place.
    POSSIBLE in a short text that is plainly about mail.
    """

    SURE = 0
    NAMED = 1
    LIKELY = 2
    POSSIBLE = 3


_ENHANCED_AFTER = re.compile(
    r"[ \t\n-]{1,3}\(?#?[245](?:\.[\dOoIl]{1,3}\.[\dOoIl]{1,3}(?![\d.]*\d)| ?([.-]) ?\d{1,3} ?\1 ?\d{1,3}(?![\w-]))"
)
_MARKED = re.compile(r"(?:\bdsn=|\bstatus:?[ =]|\bstatus code:?[ =]|\bstato:?[ =])[ \t]{0,3}$")
_LINE_START = re.compile(r"(?:^|\n)[ \t\"'(\[<>*•-]{0,4}$")
_SUCCESS = ("220", "221", "250", "354")  # RFC 5321 §4.2.3
_GREETING = re.compile(r"[ -](?:\S+ )?(?:E?SMTP|ok\b|2\.\d\.\d|bye)", re.I)
_GREETING_WITHIN = 24  # characters behind a number
_IN_TUPLE = re.compile(r", b?['\"]")  # of Python's smtplib: `(535, b'5.7.8 …')`
_BEFORE_ADDRESS = re.compile(r"[:;,]? <[^<>\s]+@")
_JOINED_WORD = re.compile(r"[A-Z][a-z]")  # a copy lost the space: `550User unknown`
_IN_GROUP = re.compile(r"\d |.{0,2} \d", re.S)  # of a telephone number
_NEVER_BEFORE = ",:/#€$-"
_ONLY = re.compile(r"[\s#(\"'“«]*(?:([1-5]\d\d)|([245]\.\d{1,3}\.\d{1,3}))[\s).,;:\"'”»]*")


def lone_code(text: str) -> CodeSignal | None:
    """The code of a text that is nothing else, at most in quotes or brackets."""
    found = _ONLY.fullmatch(text)
    if not found:
        return None
    group = 1 if found[1] else 2
    return CodeSignal(Scheme.SMTP if found[1] else Scheme.ENHANCED, found[group], Span(found.start(group), found.end(group)))


def server_codes(text: str, start: int, end: int) -> Iterator[tuple[Trust, CodeSignal]]:
    """Every number between two places that may be a code, with its trust."""
    text = with_plain_digits(text)
    paired = 0
    for code in written_codes(text, start, end):
        before = text[max(start, code.start - BEFORE) : code.start].lower()
        after = text[code.end : min(end, code.end + AFTER)]
        if code.scheme is Scheme.ENHANCED:
            trust = Trust.SURE if code.start < paired else _trust_in_enhanced(text, code, before, after)
        else:
            pair = _ENHANCED_AFTER.match(text, code.end, end) if code.value[0] in "245" else None
            if pair and "\n" in pair[0] and (is_other_number(before, after) or is_glued(before) or before[-1:] in _NEVER_BEFORE):
                pair = None
            paired = pair.end() if pair else paired
            trust = Trust.SURE if pair else _trust_in_reply(text, code, before, after)
        if trust is not None:
            yield trust, CodeSignal(code.scheme, code.value, Span(code.start, code.end), trust is Trust.SURE, trust is Trust.NAMED)


def _trust_in_enhanced(text: str, code: Written, before: str, after: str) -> Trust | None:
    if is_in_url(before):
        return None
    if before.endswith("#") or _MARKED.search(before):
        return Trust.SURE
    if before[-1:].isalnum() or before[-1:] == "_" or after[:1].isalpha() or is_other_number(before, after) or is_version(before):
        return None
    if is_said(before) or _BEFORE_ADDRESS.match(after) or (is_refusal_line(after) and _opens_line(text, code, before)):
        return Trust.SURE
    if is_named(before):
        return Trust.NAMED
    return Trust.LIKELY if code.is_plain else None


def _trust_in_reply(text: str, code: Written, before: str, after: str) -> Trust | None:
    if _is_part_of_another(before, after) or is_in_url(before):
        return None
    if code.value in PORTS:
        return Trust.NAMED if is_named(before) and not is_other_number(before, after) else None
    if is_said(before):
        return Trust.SURE
    trust = _trust_by_place(text, code, before, after)
    is_other = trust is not None and (is_glued(before) or is_http_status(code.value, after) or is_other_number(before, after))
    return None if is_other else trust


def _trust_by_place(text: str, code: Written, before: str, after: str) -> Trust | None:
    """What the place of a number makes it, if it is no number of another kind."""
    if code.value in _SUCCESS and _GREETING.match(after[:_GREETING_WITHIN]):
        return Trust.SURE
    is_refusal = code.value[0] in "45"
    if is_refusal and (is_after_mail_host(before) or (_IN_TUPLE.match(after) and before.endswith("("))):
        return Trust.SURE
    if is_response_code(before):
        return Trust.LIKELY if code.value in HTTP_STATUSES else Trust.SURE
    if is_named(before):
        return Trust.NAMED if is_refusal and code.value not in HTTP_STATUSES else Trust.LIKELY
    if is_refusal and is_after_host(before):
        return Trust.LIKELY
    if code.is_plain and not re.match(r"[- ]?\d{3,}", after) and _opens_line(text, code, before):
        return Trust.LIKELY
    if (
        before[-1:].isalnum()
        or before[-1:] in _NEVER_BEFORE
        or after[:1] in ("-", "/")
        or not code.is_plain
        or _IN_GROUP.match(before[-2:] + after[:2])
    ):
        return None
    return Trust.POSSIBLE if is_refusal and not counts_mail(after) else None


def _is_part_of_another(before: str, after: str) -> bool:
    """Whether the number is a part of a word, an amount, a time or an address."""
    if after[:1].isalnum():
        return _JOINED_WORD.match(after) is None or not is_said(before)
    return (after[:1] in ("_", "/", ":", "@") and after[1:2].isdigit() and after[1:2] not in "45") or re.match(
        r"[.,:]\d", after
    ) is not None


def _opens_line(text: str, code: Written, before: str) -> bool:
    """Whether at most marks stand before it in its line; `before` may be cut within a line."""
    if not _LINE_START.search(before):
        return False
    return "\n" in before or code.start <= len(before) or text[code.start - len(before) - 1] == "\n"
