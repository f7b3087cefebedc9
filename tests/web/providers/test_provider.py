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


def test_settings_stand_by_service(client, esempio):
    response = client.get("/it/provider/esempio/")
    [card] = response.context["services"]
    assert (card.receive.protocol, card.receive.host, card.receive.port) == ("IMAP", "imap.example.it", 993)
    assert (card.send.protocol, card.send.host, card.send.security) == ("SMTP", "smtp.example.it", "nessuna")
    assert "L'indirizzo <em>intero</em>." in response.text


def test_limits_stand_as_sentences_with_their_source(client, publish):
    limits = [
        {"what": "messages", "most": 1250, "up_to": 1300, "minutes": 20, "advised": True, "source": "A page"},
        {"what": "recipients", "most": 500, "minutes": 1440, "source": "A page"},
        {"what": "messages", "most": 30, "minutes": 1, "source": "A page"},
        {"what": "messages", "most": 90, "minutes": 60, "source": "A page"},
        {"what": "recipients-per-message", "most": 150, "source": "A page", "source_url": "https://example.it/"},
    ]
    publish(entry(), providers=[PROVIDER | {"limits": limits}])
    sentences = [limit.sentence for limit in client.get("/it/provider/esempio/").context["limits"]]
    assert sentences == [
        "1.250–1.300 messaggi ogni 20 minuti",
        "500 destinatari al giorno",
        "30 messaggi al minuto",
        "90 messaggi all'ora",
        "150 destinatari per messaggio",
    ]
    assert "1,250–1,300 messages every 20 minutes" in client.get("/en/providers/esempio/").text


def test_support_says_what_it_will_ask(client, esempio):
    assert [item.label for item in client.get("/en/providers/esempio/").context["attachments"]] == ["Date", "Date"]


def test_long_shelf_leads_to_the_list(client, publish):
    publish(*(entry(f"entry-{number}", provider="aruba", patterns=[], examples=[]) for number in range(6)))
    [shelf] = client.get("/en/providers/aruba/").context["shelves"]
    assert (len(shelf.cards), shelf.left_out, shelf.heading.url) == (2, 4, "/en/errors/?provider=aruba&category=mailbox-full")
    assert client.get(shelf.heading.url).context["page"].paginator.count == 6


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
