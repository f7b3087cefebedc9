import pytest

from tests.factories import entry
from tests.guidance import tree


@pytest.fixture
def symptoms(publish):
    publish(entry(), symptoms=tree())


def test_first_page_asks_the_first_question(client, symptoms):
    response = client.get("/en/symptoms/")
    assert "<h1>start EN</h1>" in response.text
    assert [(link.label, link.url) for link in response.context["answers"]] == [
        ("full EN", "/en/symptoms/full/"),
        ("login EN", "/en/symptoms/login/"),
    ]
    assert "noindex" not in response.text


def test_answers_are_in_the_address(client, symptoms):
    response = client.get("/it/sintomi/login/")
    assert "<h1>webmail IT</h1>" in response.text
    assert [link.url for link in response.context["answers"]] == ["/it/sintomi/login/yes/", "/it/sintomi/login/no/"]
    assert [(one.question, one.answer, one.url) for one in response.context["answered"]] == [("start IT", "login IT", "/it/sintomi/")]


def test_first_answer_is_a_page_for_search_engines_and_further_ones_are_not(client, symptoms):
    first, second = client.get("/en/symptoms/login/").text, client.get("/en/symptoms/login/no/").text
    assert "<title>login EN: find the cause · Mail errors</title>" in first
    assert "noindex" not in first
    assert '<meta name="robots" content="noindex">' in second


def test_end_shows_entries_and_what_support_needs(client, symptoms):
    response = client.get("/en/symptoms/login/no/")
    assert [card.id for card in response.context["cards"]] == ["mailbox-full"]
    assert [item.label for item in response.context["attachments"]] == ["Date", "Date"]
    assert "<em>end-full</em>" in response.text
    assert "Your mail address" not in response.text
    assert [one.url for one in response.context["answered"]] == ["/en/symptoms/", "/en/symptoms/login/"]


def test_end_about_settings_asks_for_the_address(client, symptoms):
    page = client.get("/en/symptoms/login/yes/").text
    assert '<form class="address-form" method="post" action="/en/settings/"' in page


@pytest.mark.parametrize("trail", ["nothing", "login/maybe", "login/no/yes", "login//no", "full/full", "x" * 3000])
def test_answer_that_no_question_has_is_not_found(client, symptoms, trail):
    assert client.get(f"/en/symptoms/{trail}/").status_code == 404


def test_without_symptoms_there_is_no_page(client, full):
    assert client.get("/en/symptoms/").status_code == 404


def test_switch_of_language_keeps_the_answers(client, symptoms):
    assert 'class="language-switch" href="/it/sintomi/login/no/"' in client.get("/en/symptoms/login/no/").text


@pytest.mark.parametrize("path", ["/it/sintomi/", "/it/sintomi/login/", "/it/sintomi/login/no/", "/it/sintomi/login/yes/"])
def test_pages_ask_the_database_nothing_once_warm(client, symptoms, django_assert_num_queries, path):
    client.get(path)
    with django_assert_num_queries(0):
        assert client.get(path).status_code == 200
