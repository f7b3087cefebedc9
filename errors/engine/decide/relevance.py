"""Does the paste speak of a mail error at all? Else no answer is given, however well its words or numbers fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from errors.engine.decide import policy
from errors.engine.decide.trace import Recorder
from errors.engine.extract.about_mail import asks_or_complains, opens_with_reply, wonders
from errors.engine.fold import fold, squeeze
from errors.engine.types import Candidate, CodeSignal, Paste, Signals
from errors.engine.vocabulary import Gate, KnownCategory, PasteKind, Rung, Scheme


class Case(NamedTuple):
    """What the gates look at: the paste, what it says besides its words, and the best candidate."""

    paste: Paste
    signals: Signals
    best: Candidate


def speaks_of_mail(case: Case, recorder: Recorder) -> bool:
    """Asks the gates in the order of the policy; the first that is about such a paste decides."""
    for gate in policy.RELEVANCE:
        concerns, is_open = _GATES[gate]
        if concerns(case):
            return recorder.passes(gate, is_open(case), case.best.rule.id)
    return False


def _is_remark(case: Case) -> bool:
    is_auto_reply = policy.is_words(case.best.rung) and case.best.rule.category == KnownCategory.AUTO_REPLY
    return is_auto_reply and not case.signals.mail_words and len(case.paste.plain) < policy.LONGEST_REMARK


def _is_question(case: Case) -> bool:
    return case.best.rung in (Rung.TOPIC, Rung.LIKENESS) or (case.best.rung is Rung.SIMILAR and not case.signals.codes)


def _asks_about_mail(case: Case) -> bool:
    """Words that speak of mail, or that at least ask or complain."""
    if case.signals.other_trade:
        return case.signals.mail_words >= policy.MAIL
    return case.signals.mail_words > 0 or wonders(case.paste.plain) or opens_with_reply(case.paste.plain)


def _has_code_of_mail(case: Case) -> bool:
    return any(map(_is_of_mail_only, case.signals.codes))


def _is_of_mail_only(code: CodeSignal) -> bool:
    """Windows itself has the numbers from 0x80070000 on, and web servers answer with numbers like those of SMTP."""
    if code.scheme is Scheme.HRESULT:
        return not code.value.lower().startswith("0x8007")
    return code.sure and code.scheme in (Scheme.ENHANCED, Scheme.IMAP, Scheme.POP)


def in_passing(case: Case) -> bool:
    """A server's words in a longer text that says and asks nothing of mail; neither after a number nor as a label (`Consegna: …`)."""
    paste, signals, best = case
    if not paste.is_pasted_text or not policy.is_words(best.rung):
        return False
    if signals.codes or signals.named or signals.names_mail or opens_with_reply(paste.plain):
        return False
    span = best.marks[0].span()
    before, after = paste.plain[: span.start], paste.plain[span.end :]
    if not squeeze(fold(before)) and ":" in paste.plain[span.start : span.end + 2]:
        return False
    rest = f"{before} {after}"
    return signals.other_trade or (len(squeeze(fold(rest))) > span.end - span.start and not asks_or_complains(rest))


# Gate → whether it is about the case, and whether it is open.
_GATES: dict[Gate, tuple[Callable[[Case], bool], Callable[[Case], bool]]] = {
    Gate.NOTICE: (lambda case: case.best.rung is Rung.NOTICE, lambda case: True),
    Gate.BOUNCE: (lambda case: case.paste.is_report, lambda case: True),
    Gate.REMARK: (_is_remark, lambda case: False),
    Gate.SERVER_WORDS: (
        lambda case: policy.is_words(case.best.rung),
        lambda case: not in_passing(case) or case.best.weight >= policy.TELLING_IN_PASSING,
    ),
    Gate.CODE_IN_MESSAGE: (
        lambda case: case.paste.kind is PasteKind.MESSAGE,
        lambda case: any(code.sure for code in case.signals.codes),
    ),
    Gate.SIMILAR_IN_OTHER_TRADE: (lambda case: case.best.rung is Rung.SIMILAR and case.signals.other_trade, _has_code_of_mail),
    Gate.QUESTION_ABOUT_MAIL: (_is_question, _asks_about_mail),
    Gate.CODE_IN_OTHER_TRADE: (
        lambda case: case.signals.other_trade,
        lambda case: case.best.rung is Rung.VENDOR_CODE or _has_code_of_mail(case),
    ),
    Gate.CODE: (lambda case: True, lambda case: bool(case.signals.codes)),
}
