from errors.knowledge.glossary.proof import glossary_problems
from tests.factories import document, entry
from tests.guidance import term


def complaints(*terms):
    return list(glossary_problems(document(entry(), terms=terms)))


def test_sound_terms_have_no_complaint():
    assert complaints(term("spf", "SPF", "SPF", see_also=["dkim"], entry="mailbox-full"), term("dkim", "DKIM", "DKIM")) == []


def test_spelling_of_two_terms_is_named():
    other = term("other", "Altro", "Other") | {"it": {"name": "Altro", "forms": ["spf"], "body": "x"}}
    assert complaints(term("spf", "SPF", "SPF"), other) == ["other: 'spf' is already a spelling of spf"]


def test_unknown_references_are_named():
    found = complaints(term("spf", "SPF", "SPF", see_also=["nothing", "spf"], entry="nowhere"))
    assert found == ["spf: there is no other term 'nothing'", "spf: there is no other term 'spf'", "spf: there is no entry 'nowhere'"]
