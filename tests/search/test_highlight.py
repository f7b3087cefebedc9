from errors.search import find
from errors.search.highlight import Highlighter, MatchPlace, Snippet
from tests.search.test_find import INDEX


def proof(query, id, language="it"):
    found = find(query, INDEX)
    document = next(document for document in found.results if document.id == id)
    return Highlighter(found.question, INDEX).snippet(document, language)


def marked(proof: Snippet):
    return [proof.text[span.start : span.end] for span in proof.spans]


def test_words_of_the_title_are_marked_in_all_their_forms():
    found = proof("caselle piene", "mailbox-full")
    assert (found.why, marked(found), found.language) == (MatchPlace.TITLE, ["casella", "piena"], "it")


def test_synonyms_are_marked():
    assert marked(proof("over quota", "mailbox-full")) == ["casella", "piena"]


def test_code_is_its_own_proof():
    assert proof("451", "451") == Snippet(MatchPlace.CODE, "451", proof("451", "451").spans)
    assert marked(proof("451", "code-451")) == ["451"]


def test_text_of_the_page_is_cut_around_what_counts():
    assert (proof("firewall posta", "only-in-body").why, marked(proof("firewall posta", "only-in-body"))) == (
        MatchPlace.TEXT,
        ["firewall", "posta"],
    )


def test_known_question_is_shown_where_title_and_summary_say_nothing():
    found = proof("il cestino è sparito", "asked")
    assert (found.why, found.text) == (MatchPlace.QUESTION, "non trovo il cestino")


def test_settings_are_marked_by_the_name_of_the_provider():
    assert marked(proof("parametri gmail", "gmail"))[0] == "Gmail"
