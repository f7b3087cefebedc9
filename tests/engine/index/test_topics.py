import pytest

from errors.engine.fold import fold
from errors.engine.index.phrases import PatternRefused
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.index.topics import TopicIndex, compile_words
from errors.engine.vocabulary import PatternKind


def found(text, source):
    rule = EntryRule("mailbox-full", "mailbox-full", patterns=(PatternRule(PatternKind.WORDS, source),))
    return [text[hit.start : hit.end] for hit in TopicIndex([rule]).find(fold(text), ())]


@pytest.mark.parametrize("text", ["La casella è piena", "piena la mia CASELLA?", "ho la casella esaurita"])
def test_words_match_in_any_order(text):
    assert found(text, "casella, piena|esaurita") != []


@pytest.mark.parametrize("text", ["la casella", "caselle piene", "una pienamente casellante"])
def test_words_need_every_term_as_a_whole_word(text):
    assert found(text, "casella, piena|esaurita") == []


def test_star_ends_a_prefix():
    assert found("mi hanno cancellato i messaggi", "cancellat*, messagg*") == ["cancellato"]


@pytest.mark.parametrize("text", ["pasword dimenticata", "passwword dimenticatta", "PASSWORD dimenticata"])
def test_doubled_letters_are_as_good_as_single_ones(text):
    assert found(text, "password, dimenticata") != []


def test_doubled_digits_stay_what_they_are():
    assert found("errore 50 della posta", "550, errore") == []


def test_long_text_is_no_question():
    assert found("casella piena " * 400, "casella, piena") == []


@pytest.mark.parametrize("source", ["", ",", "a, b", "casella,, piena"])
def test_compile_words_refuses_empty_terms(source):
    with pytest.raises(PatternRefused):
        compile_words(source)
