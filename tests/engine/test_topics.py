import pytest

from errors.engine.fold import fold
from errors.engine.phrases import PatternRefused
from errors.engine.rules import EntryRule, PatternRule
from errors.engine.topics import TopicIndex, compile_words
from errors.engine.vocabulary import PatternKind


def found(text, source):
    rule = EntryRule("mailbox-full", "mailbox-full", patterns=(PatternRule(PatternKind.WORDS, source),))
    return [text[hit.start : hit.end] for hit in TopicIndex([rule]).find(fold(text))]


@pytest.mark.parametrize("text", ["La casella è piena", "piena la mia CASELLA?", "ho la casella esaurita"])
def test_words_match_in_any_order(text):
    assert found(text, "casella, piena|esaurita") != []


@pytest.mark.parametrize("text", ["la casella", "caselle piene", "una pienamente casellante"])
def test_words_need_every_term_as_a_whole_word(text):
    assert found(text, "casella, piena|esaurita") == []


def test_star_ends_a_prefix():
    assert found("mi hanno cancellato i messaggi", "cancellat*, messagg*") == ["cancellat"]


def test_long_text_is_no_question():
    assert found("casella piena " * 400, "casella, piena") == []


@pytest.mark.parametrize("source", ["", ",", "a, b", "casella,, piena"])
def test_compile_words_refuses_empty_terms(source):
    with pytest.raises(PatternRefused):
        compile_words(source)
