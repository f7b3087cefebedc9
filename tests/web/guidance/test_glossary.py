import re

import pytest

from errors.web.guidance.glossary import folded, initial
from tests.factories import entry
from tests.guidance import term

TERMS = [
    term("spf", "SPF", "SPF", see_also=["bounce"], sources=[{"name": "RFC 7208", "url": "https://www.rfc-editor.org/rfc/rfc7208"}]),
    term("bounce", "Mancata consegna", "Bounce", entry="mailbox-full"),
    term("eml", "File .eml", ".eml file"),
]


@pytest.fixture
def glossary(publish):
    publish(entry(), terms=TERMS)


@pytest.mark.parametrize(
    ("path", "letters"),
    [
        ("/en/glossary/", [("B", ["bounce"]), ("E", ["eml"]), ("S", ["spf"])]),
        ("/it/glossario/", [("F", ["eml"]), ("M", ["bounce"]), ("S", ["spf"])]),
    ],
)
def test_terms_stand_under_their_letter(client, glossary, path, letters):
    assert [(letter, [card.id for card in cards]) for letter, cards in client.get(path).context["letters"]] == letters


def test_term_has_an_address_and_its_name_in_the_other_language(client, glossary):
    page = client.get("/en/glossary/").text
    assert '<div id="bounce">' in page
    assert '<span lang="it">Mancata consegna</span>' in page
    assert page.count('lang="it">SPF') == 0


def test_term_leads_to_what_says_more(client, glossary):
    cards = {card.id: card for _, group in client.get("/en/glossary/").context["letters"] for card in group}
    assert [(link.url, link.label) for link in cards["spf"].links] == [
        ("#bounce", "Bounce"),
        ("https://www.rfc-editor.org/rfc/rfc7208", "RFC 7208"),
    ]
    assert [link.url for link in cards["bounce"].links] == ["/en/errors/mailbox-full/"]


@pytest.mark.parametrize("count", [1, 3])
def test_glossary_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    publish(entry(), terms=[one | {"see_also": []} for one in TERMS[:count]])
    client.get("/readyz")
    with django_assert_num_queries(0):
        assert client.get("/it/glossario/").context["count"] == count


@pytest.mark.parametrize(("name", "letter"), [("Èx", "E"), (".eml file", "E"), ("2FA", "#"), ("spam", "S")])
def test_initial_is_a_plain_letter(name, letter):
    assert initial(name) == letter


def test_folding_ignores_case_and_accents():
    assert folded("Perché") == folded("perche")


def test_every_real_term_is_explained_in_both_languages(knowledge):
    assert len(knowledge.terms) > 60
    assert [one.id for one in knowledge.terms if not (re.search(r"\w{3}", one.it.body) and re.search(r"\w{3}", one.en.body))] == []


def test_link_in_an_entry_leads_to_a_term_that_is_there(client, publish):
    publish(entry(en={"title": "Full", "summary": "x", "meaning": "A bounce says so."}), terms=TERMS)
    page = client.get("/en/errors/mailbox-full/").text
    target = re.search(r'<a class="term" href="(/en/glossary/)#([a-z]+)">bounce</a>', page)
    assert f'id="{target[2]}"' in client.get(target[1]).text
