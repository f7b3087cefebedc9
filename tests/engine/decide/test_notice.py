"""What the mail says it is stands before the ladder; the reason that it states beats it."""

import pytest

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.vocabulary import Confidence, PatternKind, Rung

CATALOG = Catalog.build(
    [
        EntryRule("mailbox-disabled", "mailbox-disabled", patterns=(PatternRule(PatternKind.PHRASE, "no longer works here"),)),
        EntryRule("mailbox-full", "mailbox-full", patterns=(PatternRule(PatternKind.PHRASE, "mailbox is full"),)),
    ]
)
AWAY = "Received: x\nFrom: anna@example.org\nSubject: away\nAuto-Submitted: auto-replied\n\n"


@pytest.mark.parametrize(
    ("body", "category", "rung"),
    [
        ("I am away until Monday.", "auto-reply", Rung.NOTICE),
        ("I am away; my mailbox is full of mail.", "auto-reply", Rung.NOTICE),
        ("Anna no longer works here.", "mailbox-disabled", Rung.PHRASE),
    ],
)
def test_automatic_reply_is_one_unless_it_states_a_lasting_reason(body, category, rung):
    finding = diagnose(AWAY + body, CATALOG).findings[0]
    assert (finding.category, finding.rung) == (category, rung)


def test_notice_comes_first_and_is_sure():
    finding = diagnose(AWAY + "My mailbox is full.", CATALOG).findings[0]
    assert [match.entry for match in finding.matches] == ["auto-reply", "mailbox-full"]
    assert (finding.confidence, finding.matches[0].score) == (Confidence.HIGH, 1.0)
