import pytest

from tests.factories import entry


def shown(client, query="", path="/en/errors/"):
    response = client.get(path + query)
    assert response.status_code == 200
    return [card.id for card in response.context["cards"]]


def test_list_shows_every_current_entry(client, publish):
    publish(entry(), entry("old", replaced_by="mailbox-full", patterns=[], examples=[]))
    assert shown(client) == ["mailbox-full"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?provider=gmail", ["gmail-unknown"]),
        ("?category=mailbox-full", ["mailbox-full"]),
        ("?group=recipient", ["mailbox-full", "gmail-unknown"]),
        ("?actor=sender", ["gmail-unknown"]),
        ("?permanence=temporary", []),
        ("?kind=error", ["mailbox-full", "gmail-unknown"]),
        ("?kind=guide", []),
        ("?code=550", ["mailbox-full", "gmail-unknown"]),
        ("?code=%20550%20", ["mailbox-full", "gmail-unknown"]),
        ("?code=551", []),
    ],
)
def test_filters_narrow_the_list(client, full_and_unknown, query, found):
    assert shown(client, query) == found


@pytest.mark.parametrize(
    "query",
    [
        "?provider=nobody", "?actor=%00", f"?code={'5' * 500}", "?code=%00", "?page=abc", "?page=-3",
        "?page=9999", "?category[]=x", "?kind=x&kind=y", "?code=%25_%27",
    ],
)  # fmt: skip
def test_bad_values_never_crash(client, full_and_unknown, query):
    shown(client, query)


def test_value_that_is_no_choice_is_reported_and_filters_nothing(client, full_and_unknown):
    response = client.get("/en/errors/?provider=nobody")
    assert len(response.context["cards"]) == 2
    assert 'class="errorlist"' in response.text


def test_active_filters_can_be_taken_away_one_by_one(client, full_and_unknown):
    response = client.get("/en/errors/?provider=gmail&actor=sender&page=1")
    assert [(f.label, f.value, f.query) for f in response.context["active"]] == [
        ("Provider", "Gmail", "actor=sender"),
        ("Who must act", "the sender", "provider=gmail"),
    ]


def test_category_filter_is_named_by_its_title(client, full_and_unknown):
    assert client.get("/it/errori/?category=mailbox-full").context["active"][0].value == "Titolo"


def test_empty_list_offers_ways_forward(client, full):
    page = client.get("/it/errori/?code=551").text
    assert "Niente corrisponde a questi filtri" in page
    assert 'href="/it/non-in-elenco/"' in page


def test_list_is_cut_into_pages_that_keep_the_filters(client, publish):
    publish(*(entry(f"entry-{number:02}", patterns=[], examples=[]) for number in range(30)))
    response = client.get("/en/errors/?kind=error")
    assert len(response.context["cards"]) == 20
    assert 'href="?kind=error&amp;page=2"' in response.text
    assert len(client.get("/en/errors/?kind=error&page=2").context["cards"]) == 10


def test_list_is_totally_ordered(client, full):
    assert client.get("/en/errors/").context["filters"].qs.query.order_by[-1] == "slug"


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_two_queries(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"entry-{number}", patterns=[], examples=[]) for number in range(count)))
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(2):
        client.get("/en/errors/?kind=error&provider=&code=")


def test_words_are_looked_for_by_the_search(client, full_and_unknown):
    response = client.get("/en/errors/?q=no+address&provider=gmail&category=mailbox-full&page=2")
    assert (response.status_code, response.url) == (302, "/en/search/?q=no+address&provider=gmail")
