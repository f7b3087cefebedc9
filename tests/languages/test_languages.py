from dataclasses import fields

import pytest

from errors.engine.fold import fold
from errors.languages import CODES, DEFAULT, LANGUAGES, Language, Words, language


def test_each_language_is_found_by_its_code():
    assert [language(code) for code in CODES] == list(LANGUAGES)


def test_first_language_is_the_default():
    assert CODES[0] == DEFAULT.code


@pytest.mark.parametrize("one", LANGUAGES, ids=CODES)
def test_words_of_tables_are_folded(one: Language):
    words = [word for field in fields(Words) if field.name != "questions" for word in getattr(one.words, field.name)]
    assert [word for word in [*words, *one.words.asking()] if fold(stem := word.removesuffix("*")) != stem] == []


def test_question_words_are_those_of_the_meanings_that_are_asked_for():
    words = Words(questions={"how": frozenset({"come"}), "where": frozenset({"dove"})})
    assert words.asking("how") == {"come"}
    assert words.asking() == {"come", "dove"}
