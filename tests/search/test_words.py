from errors.search.words import Word, telling_placed_words, telling_words, word_stems


def test_accents_capitals_and_silent_words_do_not_count():
    assert telling_words("Perché la Càsella è PIENA?") == ["casella", "piena"]


def test_words_stand_where_they_were_written():
    assert telling_placed_words("è «piena»") == [Word("piena", 3, 8)]


def test_stems_are_those_of_both_languages():
    assert word_stems("caselle") == word_stems("casella")[:1] + word_stems("caselle")[1:]
    assert word_stems("rejected")[-1] == "reject"
    assert word_stems("dns") == ("dns",)
