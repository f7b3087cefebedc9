"""Which of the codes of a failure caused it: not those of steps that went well, nor those that only follow from the refusal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from errors.engine.types import CodeSignal, Failure
from errors.engine.vocabulary import Scheme

_NOT_KNOWN = ".0.0"  # ends the status of a server that did not know better (RFC 3463 §3.1)
_READ = 300  # characters of a line in which a code's own words stand
# A client that goes on after a refusal is told that it came out of order (RFC 5321 §4.1.4, §4.2.4).
_OUT_OF_ORDER = re.compile(
    r"bad sequence|out of (?:sequence|order)"
    r"|\b(?:need|expect\w*|send|issue|no)\b.{0,12}\b(?:rcpt|mail (?:from|command)|helo|ehlo|recipients?)\b",
    re.I,
)
_BAD_SEQUENCE = "503"
_NO_TRANSACTION = ("554", "5.5.1", "5.5.0", "5.0.0")  # may say the same, told by their words

_ADDRESSED = re.compile(r"<([^<>\s@]+@[^<>\s]+)>: (?:host \S+ said: )?(?:\d{3}[ -])?$")
_ADDRESS_AND_HOST = 160  # characters


def causes(codes: Sequence[CodeSignal], text: str, failure: Failure) -> list[CodeSignal]:
    """Without those that did not cause the failure; a code is left out only where another refusal stays."""
    kept = list(codes)
    if len(kept) < 2:
        return kept
    for aside in (_is_of_another(text, failure), _follows(text, kept), _went_well, _is_vague(kept)):
        rest = [code for code in kept if not aside(code)]
        if len(rest) < len(kept) and any(code.is_refusal for code in rest):
            kept = rest
    return kept


def _went_well(code: CodeSignal) -> bool:
    return code.is_of_server and not code.is_refusal


def _is_vague(codes: Sequence[CodeSignal]) -> Callable[[CodeSignal], bool]:
    precise = {code.value[0] for code in codes if code.scheme is Scheme.ENHANCED and not code.value.endswith(_NOT_KNOWN)}
    return lambda code: code.scheme is Scheme.ENHANCED and code.value.endswith(_NOT_KNOWN) and code.value[0] in precise


def _follows(text: str, codes: Sequence[CodeSignal]) -> Callable[[CodeSignal], bool]:
    """Codes of a later reply that only says that no refused step can be followed by this one."""

    def is_out_of_order(code: CodeSignal) -> bool:
        if code.value not in _NO_TRANSACTION:
            return code.value == _BAD_SEQUENCE
        return _OUT_OF_ORDER.search(text[code.span.end : code.span.end + _READ].split("\n", 1)[0]) is not None

    replies = [code.span.start for code in codes if code.is_refusal and code.scheme is Scheme.SMTP and not is_out_of_order(code)]
    return lambda code: bool(replies) and code.span.start > min(replies) and is_out_of_order(code)


def _is_of_another(text: str, failure: Failure) -> Callable[[CodeSignal], bool]:
    """Codes that stand behind another recipient's address."""

    def is_of_another(code: CodeSignal) -> bool:
        before = text[max(0, code.span.start - _ADDRESS_AND_HOST) : code.span.start]
        found = _ADDRESSED.search(before) if ">: " in before else None
        return found is not None and found[1].lower() != failure.recipient

    return is_of_another if failure.recipient else lambda code: False
