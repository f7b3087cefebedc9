"""The order of results, on knowledge small enough to see through."""

import pytest

from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import CodeRule, EntryRule, PatternRule, SynonymRule
from errors.engine.vocabulary import PatternKind, Scheme
from errors.search import SearchIndex, find
from errors.search.search_document import ResultType, SearchDocument, SearchText


def entry(id, title, summary="", body="", **fields):
    texts = {"it": SearchText(title, summary, body), "en": SearchText(fields.pop("en", title))}
    return SearchDocument(
        **{"kind": ResultType.ENTRY, "actor": "sender", "permanence": "permanent", "group": "recipient", "category": "other"} | fields,
        id=id,
        texts=texts,
    )


DOCUMENTS = [
    entry("mailbox-full", "La casella del destinatario è piena", en="The recipient's mailbox is full", category="mailbox-full", actor="recipient"),
    entry("gmail-full", "Gmail: casella piena", en="Gmail: mailbox full", category="mailbox-full", provider="gmail", permanence="temporary"),
    entry("free-space", "Fare spazio nella casella", kind=ResultType.GUIDE, group=None),
    entry("greylisting", "Ritardo voluto (greylisting)", category="greylisting", codes=(CodeRule(Scheme.SMTP, "451"),)),
    entry("code-451", "451: rifiuto temporaneo", codes=(CodeRule(Scheme.SMTP, "451", True), CodeRule(Scheme.ENHANCED, "4.7.x", True))),
    entry("only-in-body", "Altro", body="Qui si parla di firewall e di posta."),
    entry("asked", "Tutt'altro", asked=("non trovo il cestino",)),
    SearchDocument(ResultType.PROVIDER, "gmail", {"it": SearchText("Gmail"), "en": SearchText("Gmail")}, names=("gmail",), provider="gmail"),
    SearchDocument(
        ResultType.SETTINGS, "gmail", {"it": SearchText("Impostazioni: Gmail", "imap smtp parametri")}, names=("gmail",), provider="gmail"
    ),
]  # fmt: skip
RULES = [
    EntryRule("mailbox-full", "mailbox-full", patterns=(PatternRule(PatternKind.PHRASE, "user is over quota"),)),
    EntryRule("asked", "other", patterns=(PatternRule(PatternKind.WORDS, "cestino, spar*"),)),
]
INDEX = SearchIndex.build(
    DOCUMENTS, Catalog.build(RULES, synonyms=[SynonymRule("mailbox-full", ("casella piena", "mailbox full", "over quota"))])
)


def ids(query, **options):
    return [f"{document.kind}/{document.id}" for document in find(query, INDEX, **options).results]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("casella piena", "entry/mailbox-full"),
        ("mailbox full", "entry/mailbox-full"),
        ("over quota", "entry/mailbox-full"),
        ("CASELLE PIÉNE", "entry/mailbox-full"),
        ("casela piena", "entry/mailbox-full"),
        ("gmail casella piena", "entry/gmail-full"),
        ("mailbox full gmail", "entry/gmail-full"),
        ("gmail", "provider/gmail"),
        ("parametri gmail", "settings/gmail"),
        ("come fare spazio", "guide/free-space"),
        ("451", "code/451"),
        ("errore 451", "code/451"),
        ("451 user is over quota", "entry/mailbox-full"),
        ("451 greylisting", "code/451"),
        ("il cestino è sparito", "entry/asked"),
        ("firewall posta", "entry/only-in-body"),
    ],
)
def test_first_result(query, first):
    assert ids(query)[0] == first


@pytest.mark.parametrize("query", ["", "   ", "?!", "xyzzy", "pizza margherita", "il la di", "e" * 300, "\0", "5.9.9"])
def test_what_nothing_answers_has_no_results(query):
    assert ids(query) == []


def test_code_leads_to_its_page_then_to_what_defines_it_then_to_what_carries_it():
    assert ids("451") == ["code/451", "entry/code-451", "entry/greylisting"]


def test_unknown_code_leads_to_its_family_and_names_the_nearest():
    found = find("4.7.9", INDEX)
    assert [document.id for document in found.results] == ["4.7.x", "code-451"]
    assert found.nearest == ("4.7.x",)


def test_code_is_never_taken_for_another_by_a_typing_error():
    assert ids("452") == []
    assert find("452", INDEX).nearest == ("451",)


def test_filter_leaves_only_its_results_and_counts_tell_the_others():
    found = find("casella piena", INDEX, {"provider": "gmail"})
    assert [document.id for document in found.results] == ["gmail-full"]
    counts = found.counts(INDEX)
    assert counts["permanence"] == {"temporary": 1}
    assert counts["provider"] == {"gmail": 1}
    assert find("casella piena", INDEX).counts(INDEX)["actor"] == {"recipient": 1, "sender": 1}


def test_filter_holds_for_codes_too():
    assert ids("451", filters={"kind": "entry"}) == ["entry/code-451", "entry/greylisting"]


def test_last_word_is_a_beginning_only_while_typing():
    assert ids("greyl", typing=True) == ["entry/greylisting"]
    assert ids("greylisting ", typing=True) == ["entry/greylisting"]


def test_provider_beside_a_code_orders_what_the_code_leads_to():
    assert ids("gmail 451") == ["code/451", "entry/code-451", "entry/greylisting"]


def test_person_in_an_address_is_no_word_of_the_question():
    assert find("pena@example.com casella piena", INDEX).question.corrected is None


def test_correction_is_told():
    assert find("casela piena", INDEX).question.corrected == "casella piena"
    assert find("casella piena", INDEX).question.corrected is None
