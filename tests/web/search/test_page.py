import pytest

from tests.factories import entry, text


def shown(client, query, path="/en/search/"):
    response = client.get(path + query)
    assert response.status_code == 200
    return [result.url for result in response.context["results"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=mailbox+full", ["/en/errors/mailbox-full/"]),
        ("?q=casella+piena", ["/en/errors/mailbox-full/"]),
        ("?q=gmail", ["/en/providers/gmail/", "/en/errors/gmail-unknown/"]),
        ("?q=550", ["/en/codes/550/", "/en/errors/mailbox-full/", "/en/errors/gmail-unknown/"]),
        ("?q=550&actor=sender", ["/en/errors/gmail-unknown/"]),
        ("?q=550&actor=nobody-knows", ["/en/codes/550/", "/en/errors/mailbox-full/", "/en/errors/gmail-unknown/"]),
        ("?q=pizza", []),
        ("?q=", []),
        ("", []),
    ],
)
def test_results_are_links_in_order(client, full_and_unknown, query, found):
    assert shown(client, query) == found


def test_words_that_count_are_marked(client, full_and_unknown):
    assert "<mark>Casella</mark> <mark>piena</mark>" in client.get("/it/cerca/?q=casella+piena").text


def test_results_are_not_for_search_engines(client, full_and_unknown):
    assert '<meta name="robots" content="noindex">' in client.get("/en/search/?q=gmail").text


def test_filters_tell_what_they_would_leave(client, full_and_unknown):
    facets = {facet.name: facet for facet in client.get("/en/search/?q=550&page=1").context["facets"]}
    assert [(str(option.label), option.count, option.query) for option in facets["actor"].options] == [
        ("the recipient", 2, "q=550&actor=recipient"),
        ("the sender", 1, "q=550&actor=sender"),
    ]


def test_filter_in_use_can_be_taken_away(client, full_and_unknown):
    facets = {facet.name: facet for facet in client.get("/en/search/?q=550&actor=sender").context["facets"]}
    assert [(str(option.label), option.count, option.query, option.is_set) for option in facets["actor"].options] == [
        ("the sender", 1, "q=550", True),
        ("the recipient", 2, "q=550&actor=recipient", False),
    ]


def test_nothing_found_says_so_and_offers_ways_on(client, full_and_unknown):
    page = client.get("/it/cerca/?q=551+%3Cb%3E").text
    assert "Nessun risultato per «551 &lt;b&gt;»" in page
    assert 'href="/it/codici/550/"' in page
    assert 'action="/it/diagnosi/"' in page
    assert 'href="/it/categorie/' not in page.split("<main")[1] or "category=mailbox-full" in page
    assert "category=mailbox-full" in page


def test_typing_error_is_told(client, full):
    assert "Risultati per <strong>casella piena</strong>" in client.get("/it/cerca/?q=casella+pena").text


def test_pasted_error_is_offered_the_diagnosis(client, full):
    pasted = "The following message to anna@example.com was undeliverable because the user is over quota"
    assert 'name="text" value="The following message' in client.get("/en/search/", {"q": pasted}).text
    assert "This reads like an error message" not in client.get("/en/search/?q=mailbox+full").text


def test_question_stays_in_the_box(client, full):
    assert 'name="q" type="search" maxlength="2000" value="a &quot;b&quot;"' in client.get("/en/search/", {"q": ' a "b"\n'}).text


@pytest.mark.parametrize(
    "query",
    ["?q=%00", "?q=%ED%A0%80", "?q=" + "x" * 5000, "?q=a&page=-1", "?q=a&page=abc", "?q=550&kind=%00", "?q=%F0%9F%93%A7", "?q=550&q=551"],
)
def test_bad_values_never_crash(client, full_and_unknown, query):
    shown(client, query)


@pytest.mark.parametrize("state", ["draft", "review"])
def test_unpublished_entry_never_appears(client, publish, state):
    publish(entry(it=text(title="Casella piena", state=state), en=None), entry("other", patterns=[{"phrase": "quite other"}], examples=[]))
    assert shown(client, "?q=mailbox+full") == ["/en/errors/other/"]


def test_page_missing_in_a_language_shows_the_other_labelled(client, publish):
    publish(entry(en=None))
    assert client.get("/en/search/?q=casella+piena").context["results"][0].language == "it"


def test_list_is_cut_into_pages_that_keep_the_question(client, publish):
    publish(*(entry(f"entry-{number:02}", patterns=[], examples=[]) for number in range(25)))
    response = client.get("/en/search/?q=mailbox+full&kind=entry")
    assert len(response.context["results"]) == 20
    assert 'href="?q=mailbox+full&amp;kind=entry&amp;page=2"' in response.text
    assert len(shown(client, "?q=mailbox+full&kind=entry&page=2")) == 5


@pytest.mark.parametrize("count", [1, 3])
def test_search_reads_only_the_snapshot(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"entry-{number}", patterns=[], examples=[]) for number in range(count)))
    client.get("/en/search/?q=mailbox+full")
    with django_assert_num_queries(0):
        client.get("/en/search/?q=mailbox+full&kind=entry")
        client.get("/en/search/suggestions/?q=mailb")


def test_every_page_has_the_box(client, full):
    for path in ("/it/", "/it/errori/", "/it/niente/", "/it/codici/5.2.2/"):
        assert '<form class="site-search" method="get" action="/it/cerca/" role="search"' in client.get(path).text
