import pytest
from pydantic import ValidationError

from errors.engine.index.rules import SideRule
from errors.engine.vocabulary import Permanence, Side
from errors.knowledge.entries.document import CodeDocument, EntryDocument, EntryTextDocument, PatternDocument
from errors.knowledge.entries.rule import entry_rule

ENTRY = {"id": "a-b", "category": "mailbox-full", "permanence": "permanent", "actor": "sender"}


@pytest.mark.parametrize(
    "change",
    [
        {"id": "A b"},
        {"id": ""},
        {"permanence": "forever"},
        {"actor": "me"},
        {"surprise": 1},
        {"by_side": {"nobody": {"actor": "sender"}}},
        {"by_side": {"own-program": {}}},
        {"codes": [{"scheme": "smtp", "value": "999"}]},
    ],
)
def test_entry_refuses_what_does_not_fit(change):
    with pytest.raises(ValidationError):
        EntryDocument.model_validate(ENTRY | change)


@pytest.mark.parametrize("pattern", [{}, {"phrase": "user unknown", "words": "user, unknown"}])
def test_pattern_has_exactly_one_kind(pattern):
    with pytest.raises(ValidationError):
        PatternDocument.model_validate(pattern)


def test_action_is_one_line():
    assert EntryTextDocument(title="t", summary="s", actions=["one\n  two"]).actions == ["one two"]


def test_code_is_normalised_for_the_engine():
    assert CodeDocument(scheme="hresult", value="800CCC0E").rule().value == "0x800ccc0e"


def test_what_differs_by_side_reaches_the_engine():
    document = EntryDocument.model_validate(ENTRY | {"by_side": {"own-program": {"permanence": "temporary"}}})
    assert entry_rule(document).by_side == {Side.OWN_PROGRAM: SideRule(permanence=Permanence.TEMPORARY)}
