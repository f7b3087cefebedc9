from errors.search.words import Word, spoken, stems, telling


def test_accents_capitals_and_silent_words_do_not_count():
    assert spoken("Perché la Càsella è PIENA?") == ["casella", "piena"]


def test_words_stand_where_they_were_written():
    assert telling("è «piena»") == [Word("piena", 3, 8)]


def test_stems_are_those_of_both_languages():
    assert stems("caselle") == stems("casella")[:1] + stems("caselle")[1:]
    assert stems("rejected")[-1] == "reject"
    assert stems("dns") == ("dns",)
