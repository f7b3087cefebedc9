import pytest

from tests.factories import entry
from tests.guidance import SERVERS, provider, service


@pytest.fixture
def esempio(publish):
    """A provider with addresses of its own, which also hosts other people's domains; and one without settings."""
    silent = provider(id="muto", name="Muto", hosts=["mx.example.net"], domains=["example.net"], settings=[], services=[])
    publish(entry(), providers=[provider(services=[service(hosts_domains=True, sign_in="oauth-or-app-password")]), silent])


def test_known_domain_shows_what_goes_into_the_fields(client, esempio):
    response = client.get("/it/impostazioni/example.it/")
    card = response.context["card"]
    assert (card.receive.protocol, card.receive.host, card.receive.port, card.receive.security) == (
        "IMAP",
        "imap.example.it",
        993,
        "SSL/TLS",
    )
    assert (card.send.protocol, card.send.host, card.send.port) == ("SMTP", "smtp.example.it", 587)
    assert [server.protocol for server in card.alternatives] == ["POP3"]
    for words in (
        "nome@example.it",
        "Accesso nel browser (OAuth), o una password per le app",
        "Prima <em>accendi</em> IMAP.",
        "Copia imap.example.it",
    ):
        assert words in response.text
    assert "noindex" not in response.text


def test_known_domain_speaks_english_too(client, esempio):
    page = client.get("/en/settings/example.it/").text
    assert "<title>Mail settings for example.it: IMAP and SMTP servers · Mail errors</title>" in page
    assert "First switch IMAP <em>on</em>." in page


@pytest.mark.parametrize("typed", ["anna@example.it", "EXAMPLE.IT", "example.it."])
def test_address_is_never_left_in_the_address_bar(client, esempio, typed):
    response = client.get(f"/en/settings/{typed}/")
    assert (response.status_code, response["Location"]) == (302, "/en/settings/example.it/")


@pytest.mark.parametrize("typed", ["nothing", "192.0.2.1", "a..it", "-a.it", "x" * 250 + ".it"])
def test_what_is_no_domain_is_not_found(client, esempio, typed):
    assert client.get(f"/en/settings/{typed}/").status_code == 404


def test_domain_below_the_providers_is_the_providers_too(client, esempio):
    response = client.get("/en/settings/contoso.example.it/")
    assert response.context["card"].receive.host == "imap.example.it"
    assert client.get(response.context["card"].autoconfig_url).status_code == 200
    assert '<meta name="robots" content="noindex">' in response.text


def test_domain_with_letters_beyond_ascii_is_written_in_ascii(client, esempio):
    assert client.post("/en/settings/", {"address": "a@perché.example"})["Location"] == "/en/settings/xn--perch-fsa.example/"


def test_unknown_domain_is_answered_honestly(client, esempio):
    response = client.get("/en/settings/example.org/")
    assert response.status_code == 200
    assert "We do not know" in response.text
    assert "nslookup -type=mx example.org" in response.text
    assert '<meta name="robots" content="noindex">' in response.text
    assert [(link.label, link.url) for link in response.context["hosting"]] == [("Esempio Mail", "/en/settings/example.org/esempio/")]


def test_domain_of_a_provider_without_settings_names_it(client, esempio):
    response = client.get("/en/settings/example.net/")
    assert response.context["provider"].label == "Muto"
    assert "No checked settings for" in response.text


@pytest.mark.parametrize(
    "answer", ["example.org mail exchanger = 10 mx1.example.it.", "mx1.EXAMPLE.it", "10 mx.unknown.example\n20 b.example.it"]
)
def test_mail_server_gives_the_hosting_provider_away(client, esempio, answer):
    response = client.post("/en/settings/example.org/", {"mx": answer})
    assert (response.status_code, response["Location"]) == (302, "/en/settings/example.org/esempio/")


@pytest.mark.parametrize(("host", "service_id"), [("mx.example.net", "net"), ("mx.example.com", "com"), ("mx.example.edu", "com")])
def test_mail_server_tells_the_regions_of_a_provider_apart(client, publish, host, service_id):
    servers = [server | {"service": name, "host": f"mail.example.{name}"} for name in ("com", "net") for server in SERVERS]
    services = [service("com", hosts_domains=True), service("net", hosts_domains=True)]
    hosts = ["example.com", "example.net", "example.edu"]
    publish(entry(), providers=[provider(hosts=hosts, domains=[], settings=servers, services=services)])
    response = client.post("/en/settings/example.org/", {"mx": host})
    assert response["Location"] == f"/en/settings/example.org/{service_id}/"


def test_mail_server_of_a_provider_without_settings_names_it(client, esempio):
    response = client.post("/en/settings/example.org/", {"mx": "a.mx.example.net"})
    assert response.context["host_provider"].label == "Muto"


@pytest.mark.parametrize("answer", ["", "mx.unknown.example", "no idea", "\0"])
def test_mail_server_that_nobody_knows_is_said_so(client, esempio, answer):
    page = client.post("/en/settings/example.org/", {"mx": answer}).text
    assert "We do not recognise these mail servers" in page


def test_hosted_domain_has_the_settings_of_its_host(client, esempio):
    response = client.get("/it/impostazioni/example.org/esempio/")
    assert response.context["card"].receive.host == "imap.example.it"
    assert "https://autoconfig.example.org/mail/config-v1.1.xml" in response.text
    assert '<meta name="robots" content="noindex">' in response.text


def test_service_of_its_own_domain_leads_to_the_domain(client, esempio):
    response = client.get("/en/settings/example.it/esempio/")
    assert (response.status_code, response["Location"]) == (301, "/en/settings/example.it/")


@pytest.mark.parametrize("path", ["example.org/nobody", "nothing/esempio", "EXAMPLE.org/esempio"])
def test_service_that_cannot_be_is_not_found(client, esempio, path):
    assert client.get(f"/en/settings/{path}/").status_code == 404


def test_service_that_hosts_nobody_has_no_other_domains(client, publish):
    publish(entry(), providers=[provider()])
    assert client.get("/en/settings/example.org/esempio/").status_code == 404


@pytest.mark.parametrize("path", ["/it/impostazioni/example.it/", "/it/impostazioni/example.org/", "/it/impostazioni/example.org/esempio/"])
def test_pages_ask_the_database_nothing_once_warm(client, esempio, django_assert_num_queries, path):
    client.get(path)
    with django_assert_num_queries(0):
        assert client.get(path).status_code == 200
