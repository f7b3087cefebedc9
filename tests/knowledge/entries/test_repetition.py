import pytest

from errors.knowledge.entries.repetition import repetitions
from tests.factories import document, entry, text

LONG = "The mailbox of the recipient has used all of its space, and the server refuses new mail until some of it is deleted."


def complaints(*entries):
    return list(repetitions(document(*entries).entries))


def other(**fields):
    return entry("other", patterns=[{"phrase": "other words"}], **fields)


@pytest.mark.parametrize("field", ["summary", "meaning", "often_read"])
def test_passage_that_two_entries_share_is_named(field):
    repeated = text(**{field: LONG.replace("deleted", "removed")})
    assert complaints(entry(en=text(actions=[LONG])), other(en=repeated)) == [
        "other: says nearly the same as mailbox-full in 'en': 'The mailbox of the recipient has used all of its space, and the server refuses n'"
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (LONG, "The domain of the recipient has no server that takes mail, and nobody but its owner can change that in the DNS."),
        ("Wait an hour and send the message again.", "Wait an hour and send the message again."),
    ],
)
def test_different_and_short_passages_pass(one, two):
    assert complaints(entry(en=text(summary=one)), other(en=text(summary=two))) == []


def test_languages_and_retired_entries_are_not_compared():
    assert (
        complaints(entry(en=text(summary=LONG)), other(it=text(summary=LONG)), entry("old", en=text(summary=LONG), replaced_by="other"))
        == []
    )


def test_entry_may_repeat_itself():
    assert complaints(entry(en=text(summary=LONG, actions=[LONG]))) == []
