import pytest

from errors.engine.fold import fold
from errors.engine.index.phrases import PatternRefused
from errors.engine.index.rules import EntryRule, PatternRule, WordGroupRule
from errors.engine.index.topics import TopicIndex
from errors.engine.index.words import compile_words
from errors.engine.vocabulary import PatternKind

GROUPS = [WordGroupRule("full", ("piena", "esaurit*", "non ha spazio")), WordGroupRule("send", ("invi*", "invio", "mando"))]


def found(text, source):
    rule = EntryRule("mailbox-full", "mailbox-full", patterns=(PatternRule(PatternKind.WORDS, source),))
    return [text[hit.start : hit.end] for hit in TopicIndex([rule], GROUPS).find(fold(text), ())]


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
        compile_words(source, {})


@pytest.mark.parametrize("text", ["la casella è piena", "casella esaurita", "la casella non ha spazio", "la casella è colma"])
def test_group_stands_for_its_ways_of_saying(text):
    assert found(text, "casella, @full|colma") != []


def test_group_leads_to_nothing_else():
    assert found("la casella è vuota", "casella, @full|colma") == []


@pytest.mark.parametrize(("text", "count"), [("la casella non invia", 1), ("la casella non la mando", 0), ("invio, la casella non", 0)])
def test_group_among_words_stands_for_each_of_its_ways_in_turn(text, count):
    assert len(found(text, "casella, non @send")) == count


def test_prefix_of_a_group_is_no_way_of_saying_before_another_word():
    assert compile_words("@send mail", {"send": ("invi*", "mando")}) == (frozenset({" mando mail "}),)


def test_sign_within_an_address_names_no_group():
    assert found("scrivi a delist@example.com", "delist@example.com|info@full") != []


def test_compile_words_refuses_an_unknown_group():
    with pytest.raises(PatternRefused, match="there is no group of words @empty"):
        compile_words("casella, @empty", {"full": ("piena",)})
