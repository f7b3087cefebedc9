from errors.knowledge.vocabulary.proof import vocabulary_problems
from tests.factories import document


def test_way_of_saying_must_say_something_and_once():
    groups = [{"id": "full", "it": ["della", "casella piena", "casella piena"], "en": ["casella piena"]}]
    assert list(vocabulary_problems(document(synonyms=groups))) == [
        "full: 'della' has no word that says something",
        "full: has 'casella piena' twice",
    ]
