import pytest
from pydantic import ValidationError

from errors.knowledge.schema import Code, Entry, Pattern, Provider, Text

ENTRY = {"id": "a-b", "category": "mailbox-full", "permanence": "permanent", "actor": "sender"}


@pytest.mark.parametrize(
    "change",
    [
        {"id": "A b"},
        {"id": ""},
        {"permanence": "forever"},
        {"actor": "me"},
        {"surprise": 1},
        {"codes": [{"scheme": "smtp", "value": "999"}]},
    ],
)
def test_entry_refuses_what_does_not_fit(change):
    with pytest.raises(ValidationError):
        Entry.model_validate(ENTRY | change)


@pytest.mark.parametrize("pattern", [{}, {"phrase": "user unknown", "words": "user, unknown"}])
def test_pattern_has_exactly_one_kind(pattern):
    with pytest.raises(ValidationError):
        Pattern.model_validate(pattern)


def test_action_is_one_line():
    assert Text(title="t", summary="s", actions=["one\n  two"]).actions == ["one two"]


def test_code_is_normalised_for_the_engine():
    assert Code(scheme="hresult", value="800CCC0E").rule().value == "0x800ccc0e"


def test_support_url_must_be_http():
    with pytest.raises(ValidationError):
        Provider(id="x", name="X", kind="mailbox", support_url="javascript:alert(1)")
