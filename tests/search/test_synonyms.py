import pytest

from errors.engine.index.rules import SynonymRule
from errors.search.synonyms import SynonymIndex
from errors.search.words import telling_words

SYNONYMS = SynonymIndex(
    [
        SynonymRule("full", ("casella piena", "mailbox full", "over quota")),
        SynonymRule("not-sent", ("non parte", "cannot send")),
        SynonymRule("port", ("porta",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("casella piena", ["=full"]),
        ("le caselle sono piene", ["=full"]),
        ("piena la casella", ["=full"]),
        ("la casella del destinatario è piena", ["=full"]),
        ("la casella di Mario Rossi è piena", []),
        ("my mailbox is full", ["=full"]),
        ("over the quota", ["=full"]),
        ("la posta non parte", ["=not-sent"]),
        ("parte ma non arriva", []),
        ("porte 465", ["=port"]),
        ("casella", []),
        ("", []),
    ],
)
def test_ways_of_saying_are_recognised(text, meanings):
    assert [meaning.term for meaning in SYNONYMS.find(telling_words(text))] == meanings


def test_places_of_the_words_are_told_the_longest_way_first():
    found = SYNONYMS.find(telling_words("porta casella piena"))
    assert [(meaning.term, meaning.places) for meaning in found] == [("=full", (1, 2)), ("=port", (0,))]
