from errors.knowledge.vocabulary.proof import FEWEST_USERS, rare_groups, vocabulary_problems
from tests.factories import document, entry

GROUP = {"id": "full", "words": ["piena", "full"]}


def test_way_of_saying_must_say_something_and_once():
    groups = [{"id": "full", "it": ["della", "casella piena", "casella piena"], "en": ["casella piena"]}]
    assert list(vocabulary_problems(document(synonyms=groups))) == [
        "full: 'della' has no word that says something",
        "full: has 'casella piena' twice",
    ]


def test_word_of_a_group_stands_there_once():
    assert list(vocabulary_problems(document(vocabulary=[{"id": "full", "words": ["piena", "full", "piena"]}]))) == [
        "full: has 'piena' twice"
    ]


def test_group_of_words_that_few_entries_use_is_named():
    words = [{"words": "casella, @full"}, {"words": "mailbox, @full"}]
    few = document(*(entry(f"entry-{number}", patterns=words) for number in range(FEWEST_USERS - 1)), vocabulary=[GROUP])
    enough = document(*(entry(f"entry-{number}", patterns=words) for number in range(FEWEST_USERS)), vocabulary=[GROUP])
    assert list(rare_groups(few.vocabulary, few.entries)) == ["@full: is used by 9 entries, fewer than 10"]
    assert list(rare_groups(enough.vocabulary, enough.entries)) == []
