import pytest

from tests.factories import entry
from tests.guidance import provider, service


@pytest.fixture
def esempio(publish):
    publish(entry(), providers=[provider()])


@pytest.mark.parametrize("typed", ["anna.bianchi@example.it", " Anna@EXAMPLE.it. ", "example.it", "<anna@example.it>", "a@b@example.it"])
def test_address_leads_to_the_page_of_its_domain(client, esempio, typed):
    response = client.post("/it/impostazioni/", {"address": typed})
    assert (response.status_code, response["Location"]) == (302, "/it/impostazioni/example.it/")


def test_page_works_in_english(client, esempio):
    response = client.post("/en/settings/", {"address": "anna@example.it"})
    assert response["Location"] == "/en/settings/example.it/"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "Type your mail address"),
        ("anna", "This is not a mail address"),
        ("anna@", "This is not a mail address"),
        ("anna@example", "This is not a mail address"),
        ("anna@192.0.2.1", "This is not a mail address"),
        ("anna@exa mple.it", "This is not a mail address"),
        ("anna@.it", "This is not a mail address"),
        ("x" * 400, "at most 320"),
    ],
)
def test_what_is_no_address_is_refused_with_the_reason(client, esempio, typed, message):
    response = client.post("/en/settings/", {"address": typed})
    assert response.status_code == 400
    assert message in response.text
    assert 'aria-invalid="true"' in response.text
    assert response["Cache-Control"] == "no-store"


def test_address_from_another_site_is_refused(client, esempio):
    assert client.post("/en/settings/", {"address": "a@example.it"}, headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_services_are_listed_with_their_domains(client, esempio):
    choices = client.get("/en/settings/").context["choices"]
    assert [(one.name, [link.url for link in one.domains], one.provider) for one in choices] == [
        ("Esempio Mail", ["/en/settings/example.it/"], None)
    ]


def test_service_for_other_peoples_domains_leads_to_its_provider(client, publish):
    publish(entry(), providers=[provider(domains=[], services=[service(hosts_domains=True)])])
    page = client.get("/en/settings/")
    assert [one.provider.url for one in page.context["choices"]] == ["/en/providers/esempio/"]
    assert 'href="/en/providers/esempio/#settings"' in page.text


@pytest.mark.parametrize("count", [1, 3])
def test_finder_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    names = [f"p{number}" for number in range(count)]
    publish(entry(), providers=[provider(id=name, hosts=[], domains=[f"{name}.it"], services=[]) for name in names])
    client.get("/readyz")
    with django_assert_num_queries(0):
        assert len(client.get("/it/impostazioni/").context["choices"]) == count
