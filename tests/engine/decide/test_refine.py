"""The same words at another command of the session."""

import pytest

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.vocabulary import PatternKind

CATALOG = Catalog.build(
    [
        EntryRule("unknown-recipient", "unknown-recipient", patterns=(PatternRule(PatternKind.PHRASE, "user unknown"),)),
        EntryRule("recipient-refuses", "recipient-refuses", patterns=(PatternRule(PatternKind.PHRASE, "blocked by the recipient"),)),
        EntryRule("sender-rejected", "sender-rejected", patterns=(PatternRule(PatternKind.PHRASE, "sender refused here"),)),
        EntryRule("ip-blocked", "ip-blocked"),
    ]
)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("550 5.1.1 user unknown (in reply to RCPT TO command)", "unknown-recipient"),
        ("550 user unknown (in reply to end of DATA command)", "unknown-recipient"),
        ("550 5.2.0 user unknown", "unknown-recipient"),
        ("550 user unknown (in reply to MAIL FROM command)", "sender-rejected"),
        ("host mx.example.com refused to talk to me: 554 blocked by the recipient", "ip-blocked"),
        ("host mx.example.com refused to talk to me: 554 sender refused here", "sender-rejected"),
        ("554 blocked by the recipient (in reply to RCPT TO command)", "recipient-refuses"),
    ],
)
def test_command_says_whom_the_words_mean(text, category):
    assert diagnose(text, CATALOG).findings[0].category == category


def test_what_was_refined_stays_behind_the_answer():
    matches = diagnose("550 user unknown (in reply to MAIL FROM command)", CATALOG).findings[0].matches
    assert [match.entry for match in matches] == ["sender-rejected", "unknown-recipient"]
