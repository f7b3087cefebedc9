from errors.knowledge.proof import check
from tests.factories import document, entry, text


def complaints(*entries, **lists):
    return list(check(document(*entries, **lists)))


def test_sound_entry_has_no_complaint():
    assert complaints(entry()) == []


def test_example_that_leads_elsewhere_is_named():
    today = ["552 user is over quota today", "552 5.2.2 user is over quota today"]
    other = entry("other", examples=today, patterns=[{"phrase": "user is over quota today"}])
    assert complaints(entry(examples=[today[0], "552 user is over quota"]), other) == [
        "mailbox-full: the example '552 user is over quota today' leads to other"
    ]


def test_counterexample_that_leads_here_is_named():
    assert complaints(entry(counterexamples=["user is over quota"])) == ["mailbox-full: the counterexample 'user is over quota' leads here"]


def test_unknown_references_are_named():
    found = complaints(entry(provider="nobody", category="nothing", see_also=["nowhere"], escalation={"attach": ["luck"]}))
    assert found == [
        "mailbox-full: there is no provider 'nobody'",
        "mailbox-full: there is no category 'nothing'",
        "mailbox-full: there is no entry 'nowhere'",
        "mailbox-full: there is no attachment 'luck'",
    ]


def test_pattern_that_cannot_run_is_named():
    assert complaints(entry(patterns=[{"regex": "(unclosed"}]))[0].startswith("mailbox-full: '(unclosed': ")


def test_code_defined_twice_is_named():
    codes = [{"scheme": "smtp", "value": "552", "defines": True}]
    other = entry("other", codes=codes, patterns=[{"phrase": "quite other words"}], examples=["quite other words", "550 quite other words"])
    assert complaints(entry(codes=codes), other) == ["other: smtp:552 is already defined by mailbox-full"]


def test_missing_language_and_missing_way_are_named():
    assert complaints(entry(en=None)) == ["mailbox-full: has no text in 'en'"]
    assert complaints(entry(patterns=[], examples=[])) == [
        "mailbox-full: nothing leads here; it has neither a pattern nor a code that it defines",
        "mailbox-full: has fewer than 2 examples",
    ]


def test_retired_entry_needs_no_proof():
    retired = entry("old", replaced_by="mailbox-full", patterns=[], examples=[], it=text(), en=text())
    assert complaints(entry(), retired) == []


def test_unknown_group_of_words_is_named():
    assert complaints(entry(patterns=[{"words": "casella, @full"}])) == ["mailbox-full: 'casella, @full': there is no group of words @full"]


def test_pattern_that_no_line_holds_is_named():
    long = "user is over quota " + "and over " * 14
    assert len(long.strip()) > 140
    assert complaints(entry(patterns=[{"phrase": long}, {"phrase": "user is over quota"}])) == [
        f"mailbox-full: the pattern '{long[:97]}...' has more than 140 characters"
    ]


def test_regular_expression_may_be_longer_than_a_line():
    patterns = [{"phrase": "user is over quota"}, {"regex": "over quota " + "(?:now|today) " * 12}]
    assert complaints(entry(patterns=patterns)) == []
