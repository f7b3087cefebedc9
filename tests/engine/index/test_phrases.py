import pytest

from errors.engine.fold import FoldedText
from errors.engine.index.phrases import PatternRefused, PhraseIndex, compile_phrase, compile_regex, key_of_regex
from errors.engine.index.rules import EntryRule, PatternRule
from errors.engine.vocabulary import PatternKind


def hits(text, *patterns):
    rules = [EntryRule(f"entry-{n}", "unknown-recipient", patterns=(pattern,)) for n, pattern in enumerate(patterns)]
    folded = FoldedText(text)
    found = PhraseIndex(rules).find(folded, (), True)
    return [(hit.rule.id, text[slice(*(folded.span(*hit[2:4]) if hit.is_squeezed else hit[2:4]))]) for hit in found]


def phrase(source):
    return PatternRule(PatternKind.PHRASE, source)


def regex(source):
    return PatternRule(PatternKind.REGEX, source)


@pytest.mark.parametrize(
    "text",
    ["550 User unknown", "550 USER\n  UNKNOWN", "550 user un\nknown.", "550 “user”\u00a0unknown", "550 User-unknown!"],
)
def test_phrase_matches_however_it_is_written(text):
    assert [entry for entry, _ in hits(text, phrase("user unknown"))] == ["entry-0"]


@pytest.mark.parametrize("text", ["superuser unknown", "user unknowns", "user is unknown"])
def test_phrase_does_not_match_inside_words(text):
    assert hits(text, phrase("user unknown")) == []


def test_star_stands_for_anything_on_the_way():
    assert hits("552 5.2.0 aB1cD2 spam detected", phrase("552 5.2.0 * spam detected")) == [("entry-0", "552 5.2.0 aB1cD2 spam detected")]


def test_hash_stands_for_one_identifier():
    assert hits("552 5.2.0 kQ7bZ2m00R4tYd\n1s01hPvW spam detected", phrase("5.2.0 # spam detected"))
    assert hits("552 5.2.0 message was taken for spam detected", phrase("5.2.0 # spam detected")) == []
    assert hits("552 5.2.0 spam detected", phrase("5.2.0 # spam detected")) == []


def test_star_does_not_reach_over_a_page():
    assert hits("mailbox " + "word " * 200 + "is full", phrase("mailbox * is full")) == []


def test_regex_matches_over_line_breaks_and_case():
    assert hits("Quota\nEXCEEDED (42%)", regex(r"quota exceeded \(\d+%\)")) == [("entry-0", "Quota\nEXCEEDED (42%)")]


@pytest.mark.parametrize("pattern", [regex(r"unknown (\w+ )?user"), phrase("unknown # user")])
def test_pattern_whose_key_repeats_without_end_is_given_up(pattern):
    filler, end = "unknown somebody else. ", "unknown 1234567x user"
    assert [entry for entry, _ in hits(filler * 200 + end, pattern)] == ["entry-0"]
    assert hits(filler * 400 + end, pattern) == []


def test_regex_that_cannot_run_matches_nothing():
    assert hits("unclosed business", regex("(unclosed"), regex("unclosed business")) == [("entry-1", "unclosed business")]


@pytest.mark.parametrize("source", ["", "*", "ab*cd", "...", "a b"])
def test_compile_phrase_refuses_what_has_no_word(source):
    with pytest.raises(PatternRefused):
        compile_phrase(source)


@pytest.mark.parametrize("source", ["(unclosed", r"(a)\1", "x{1,60}", "(?=look)ahead", "a**"])
def test_compile_regex_refuses_what_re2_cannot_run(source):
    with pytest.raises(PatternRefused):
        compile_regex(source)


@pytest.mark.parametrize(
    ("source", "key"),
    [
        (r"quota (exceeded|full) for user", "foruser"),
        (r"code \d+ from the server", "fromtheserver"),
        (r"mailboxes? full", "mailboxe"),
        (r"[Mm]ailbox\s+quota", "ailbox"),
    ],
)
def test_key_of_regex_is_its_longest_mandatory_literal(source, key):
    assert key_of_regex(source) == key


@pytest.mark.parametrize("source", [r"\d+", "one|two|three", "(optional)?", "abc"])
def test_key_of_regex_refuses_a_pattern_without_a_literal(source):
    with pytest.raises(PatternRefused):
        key_of_regex(source)
