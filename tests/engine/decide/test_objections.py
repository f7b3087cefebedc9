"""An objection is given only when it is true."""

import pytest

from errors.engine.decide.objections import objection, ruled_out
from errors.engine.decide.rank import rank
from errors.engine.index.rules import EntryRule
from errors.engine.types import Candidate, CodeSignal, Failure, Mark, Signals, Span
from errors.engine.vocabulary import EvidenceKind, Objection, Rung, Scheme

FULL = EntryRule("mailbox-full", "mailbox-full")
UNKNOWN = EntryRule("unknown-recipient", "unknown-recipient")
POLICY = EntryRule("policy-violation", "policy-violation")
GMAIL = EntryRule("gmail-quota", "mailbox-full", provider="gmail")
ARUBA = EntryRule("aruba-quota", "mailbox-full", provider="aruba")
C550, C452 = (CodeSignal(Scheme.SMTP, value, Span(0, 3)) for value in ("550", "452"))


def why(winner, loser, *spoke):
    signals = Signals(Failure(()), providers=spoke)
    first, second = rank([winner, loser], signals)
    assert (first, second) == (winner, loser)
    return objection(first, second, signals)


HERE, AROUND, ELSEWHERE = (Mark(*span, EvidenceKind.PATTERN) for span in ((10, 30), (0, 40), (50, 90)))


@pytest.mark.parametrize(
    ("winner", "loser", "spoke", "reason"),
    [
        (Candidate(FULL, Rung.NOTICE, 0), Candidate(UNKNOWN, Rung.PHRASE, 40), (), Objection.NOTICE),
        (Candidate(GMAIL, Rung.PROVIDER_PHRASE, 20), Candidate(ARUBA, Rung.PROVIDER_PHRASE, 40), ("gmail",), Objection.OTHER_PROVIDER),
        (Candidate(GMAIL, Rung.PROVIDER_PHRASE, 20), Candidate(UNKNOWN, Rung.PHRASE, 40), (), Objection.OTHER_WORDS),
        (Candidate(FULL, Rung.PHRASE, 20), Candidate(UNKNOWN, Rung.REPLY, 5, code=C550), (), Objection.CODE_ONLY),
        (Candidate(FULL, Rung.SIMILAR, 12), Candidate(UNKNOWN, Rung.REPLY, 5, code=C550), (), Objection.CODE_ONLY),
        (Candidate(FULL, Rung.PHRASE, 20), Candidate(UNKNOWN, Rung.LIKENESS, 12), (), Objection.LIKENESS_ONLY),
        (Candidate(FULL, Rung.REPLY, 5, code=C452), Candidate(UNKNOWN, Rung.TOPIC, 12), (), Objection.LIKENESS_ONLY),
        (Candidate(FULL, Rung.REPLY, 5, code=C452), Candidate(UNKNOWN, Rung.FAMILY, 5, code=C452), (), Objection.FAMILY_ONLY),
        (
            Candidate(GMAIL, Rung.PROVIDER_CODE, 5, code=C452),
            Candidate(UNKNOWN, Rung.REPLY, 5, code=C452),
            ("gmail",),
            Objection.OTHER_MEANING,
        ),
        (Candidate(FULL, Rung.ENHANCED, 5, code=C452), Candidate(UNKNOWN, Rung.REPLY, 5, code=C550), (), Objection.OTHER_CODE),
        (Candidate(FULL, Rung.REPLY, 5, code=C452), Candidate(UNKNOWN, Rung.REPLY, 3, code=C550), (), Objection.OTHER_CODE),
        (Candidate(FULL, Rung.PHRASE, 20), Candidate(UNKNOWN, Rung.PHRASE, 40, position=1), (), Objection.LESS_TELLING_PLACE),
        (Candidate(FULL, Rung.PHRASE, 20), Candidate(UNKNOWN, Rung.PHRASE, 7), (), Objection.FEWER_WORDS),
        (Candidate(FULL, Rung.PHRASE, 20), Candidate(UNKNOWN, Rung.PHRASE, 19), (), Objection.FEWER_WORDS),
        (Candidate(FULL, Rung.PHRASE, 20, agreeing=2), Candidate(UNKNOWN, Rung.PHRASE, 21), (), Objection.FEWER_CODES),
        (Candidate(FULL, Rung.PHRASE, 20, [HERE]), Candidate(POLICY, Rung.PHRASE, 22, [AROUND]), (), Objection.NO_CAUSE),
        (Candidate(FULL, Rung.PHRASE, 20, [HERE]), Candidate(POLICY, Rung.PHRASE, 40, [ELSEWHERE]), (), Objection.NO_CAUSE),
        (Candidate(FULL, Rung.LIKENESS, 12), Candidate(UNKNOWN, Rung.LIKENESS, 9), (), Objection.LESS_ALIKE),
        (Candidate(GMAIL, Rung.SIMILAR, 9), Candidate(UNKNOWN, Rung.SIMILAR, 12), ("gmail",), Objection.GENERAL),
        (Candidate(FULL, Rung.PHRASE, 20), Candidate(UNKNOWN, Rung.PHRASE, 20), (), None),
    ],
    ids=str,
)
def test_objection_is_what_made_the_difference(winner, loser, spoke, reason):
    assert why(winner, loser, *spoke) is reason


def test_loser_that_says_the_same_is_not_ruled_out():
    same = EntryRule("mailbox-quota", "mailbox-full")
    signals = Signals(Failure(()))
    ranked = rank([Candidate(FULL, Rung.PHRASE, 20), Candidate(same, Rung.PHRASE, 12)], signals)
    assert ruled_out(ranked, signals) == ()


def test_loser_without_a_true_objection_is_not_ruled_out():
    signals = Signals(Failure(()))
    ranked = rank([Candidate(FULL, Rung.PHRASE, 20), Candidate(UNKNOWN, Rung.PHRASE, 20)], signals)
    assert ruled_out(ranked, signals) == ()
