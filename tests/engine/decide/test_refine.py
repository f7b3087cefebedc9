import pytest

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.vocabulary import PatternKind

CATALOG = Catalog.build(
    [
        EntryRule("unknown-recipient", "unknown-recipient", patterns=(PatternRule(PatternKind.PHRASE, "user unknown"),)),
        EntryRule("recipient-refuses", "recipient-refuses"),
    ]
)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("550 5.1.1 user unknown (in reply to RCPT TO command)", "unknown-recipient"),
        ("550 user unknown (in reply to end of DATA command)", "recipient-refuses"),
        ("550 5.1.1 user unknown (in reply to DATA command)", "unknown-recipient"),
        ("550 5.2.0 user unknown", "recipient-refuses"),
        ("550 5.1.1 user unknown", "unknown-recipient"),
    ],
)
def test_unknown_user_after_the_message_is_a_refusal(text, category):
    finding = diagnose(text, CATALOG).findings[0]
    assert finding.category == category
    assert {match.entry for match in finding.matches} >= {"unknown-recipient"}
