import pytest

from tests.factories import entry

SETTINGS = [
    {"protocol": "imap", "host": "imap.example.it", "port": 993, "security": "SSL/TLS"},
    {"protocol": "smtp", "host": "smtp.example.it", "port": 25, "security": "none"},
]
PROVIDER = {
    "id": "esempio", "name": "Esempio Mail", "kind": "mailbox", "domains": ["example.it"], "settings": SETTINGS,
    "support_url": "https://example.it/aiuto",
    "it": {"summary": "Caselle di prova.", "login": "L'indirizzo *intero*.", "notes": "Niente.", "support": "Telefono."},
    "en": {"summary": "Test mailboxes.", "login": "The *whole* address."},
}  # fmt: skip


@pytest.fixture
def esempio(publish):
    publish(entry(provider="esempio"), providers=[PROVIDER])


def test_settings_stand_in_a_table(client, esempio):
    response = client.get("/it/provider/esempio/")
    assert [(s.protocol, s.host, s.port, str(s.security)) for s in response.context["servers"]] == [
        ("IMAP", "imap.example.it", 993, "SSL/TLS"),
        ("SMTP", "smtp.example.it", 25, "nessuna"),
    ]
    assert "L'indirizzo <em>intero</em>." in response.text


def test_provider_speaks_english_too(client, esempio):
    page = client.get("/en/providers/esempio/").text
    assert "Test mailboxes." in page
    assert "Settings for mail programs" in page


def test_entries_stand_by_category(client, esempio):
    shelves = client.get("/en/providers/esempio/").context["shelves"]
    assert [(shelf.heading.label, [card.id for card in shelf.cards]) for shelf in shelves] == [("Title", ["mailbox-full"])]


def test_provider_without_entries_says_how_its_errors_are_read(client, full):
    assert "Nothing of its own yet" in client.get("/en/providers/aruba/").text


def test_unknown_provider_is_not_found(client, full):
    assert client.get("/en/providers/nobody/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_provider_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"entry-{number}", provider="aruba", patterns=[], examples=[]) for number in range(count)))
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(0):
        client.get("/it/provider/aruba/")
