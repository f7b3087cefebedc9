"""The trace says which gates an answer passed, and why there is none."""

import pytest

from errors.engine import diagnose
from errors.engine.decide.trace import lines
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import CodeRule, EntryRule, PatternRule
from errors.engine.types import Passage, Weighed
from errors.engine.vocabulary import Gate, PatternKind, Rung, Scheme

CATALOG = Catalog.build(
    [
        EntryRule("unknown-recipient", "unknown-recipient", patterns=(PatternRule(PatternKind.PHRASE, "user unknown"),)),
        EntryRule("smtp-550", "unspecified-refusal", codes=(CodeRule(Scheme.SMTP, "550", defines=True),)),
    ]
)


def test_trace_of_an_answer_names_its_gates_and_candidates():
    trace = diagnose("550 user unknown", CATALOG).findings[0].trace
    assert trace.gates == (
        Passage(Gate.NO_WORDS, False),
        Passage(Gate.SERVER_WORDS, True, "unknown-recipient"),
        Passage(Gate.STRONG_WORDS, True, "unknown-recipient"),
        Passage(Gate.OWN_TRADE, True, "unknown-recipient"),
        Passage(Gate.NAMES_CAUSE, True, "unknown-recipient"),
        Passage(Gate.STATUS_KNOWS, True, "unknown-recipient"),
        Passage(Gate.OWN_WORDS, True, "unknown-recipient"),
        Passage(Gate.BORNE_OUT, False, "unknown-recipient"),
    )
    assert trace.candidates == (
        Weighed("unknown-recipient", Rung.PHRASE, 11, 0, 0, 0.908),
        Weighed("smtp-550", Rung.REPLY, 3, 1, 0, 0.568),
    )


def test_trace_of_a_text_without_an_answer_says_why():
    diagnosis = diagnose("il nuovo firmware del modem dice user unknown e altro ancora", CATALOG)
    assert diagnosis.findings == ()
    assert diagnosis.unanswered[0].gates[-1] == Passage(Gate.SERVER_WORDS, False, "unknown-recipient")


def test_trace_names_the_side():
    assert diagnose("host mx.example.com said: 550 user unknown", CATALOG).findings[0].trace.side == "recipient-server"


@pytest.mark.parametrize("text", ["550 user unknown", "ciao"])
def test_every_failure_has_a_trace(text):
    diagnosis = diagnose(text, CATALOG)
    assert len(diagnosis.findings) + len(diagnosis.unanswered) == len(diagnosis.paste.failures)


def test_lines_are_for_people():
    written = list(lines(diagnose("550 user unknown", CATALOG).findings[0].trace))
    assert written[1] == "open  server-words (unknown-recipient): words of a server count unless they stand in passing in a longer text"
    assert "side  nothing tells who said no" in written
    assert written[-1] == "0.568 smtp-550: reply-or-client-code, 3 letters, 1 agreeing codes, place 1"
