from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.core.cache import cache

from errors.models import SentTicket
from errors.web.support.ticket import mail_link

TEXT = "Problem: Mailbox full\n\nDate: (to be added)"
PRIVATE = "Problem: x\npassword: Segreta1\nanna@example.com wrote to bruno@example.org"
KEY = "0123456789abcdef"


@pytest.fixture(autouse=True)
def no_limits_from_before():
    cache.clear()


@pytest.fixture
def no_desk(settings):
    settings.SUPPORT_WEBHOOK = settings.SUPPORT_EMAIL = settings.SUPPORT_URL = ""


def shown(response):
    return response.context["text"]


@pytest.mark.parametrize(
    ("path", "heading"), [("/it/segnalazione/", "Controlla la tua segnalazione"), ("/en/ticket/", "Check your ticket")]
)
def test_ticket_is_shown_before_it_is_sent(client, full, desk, path, heading):
    response = client.post(path, {"text": TEXT.replace("\n", "\r\n"), "masked": "1", "entry": "mailbox-full"})
    assert response.status_code == 200
    assert heading in response.text
    assert shown(response) == TEXT
    assert response["Cache-Control"] == "no-store"
    assert desk.received == []


def test_masking_keeps_only_the_addresses_of_the_case(client, full):
    masked = shown(client.post("/en/ticket/", {"text": PRIVATE, "masked": "1", "keep": "anna@example.com"}))
    assert masked == "Problem: x\npassword: [password]\nanna@example.com wrote to [address]"


def test_unmasked_ticket_is_the_original_unless_it_was_changed(client, full):
    masked = shown(client.post("/en/ticket/", {"text": PRIVATE, "masked": "1"}))
    assert shown(client.post("/en/ticket/", {"text": masked, "original": PRIVATE})) == PRIVATE
    assert shown(client.post("/en/ticket/", {"text": masked + "!", "original": PRIVATE})) == masked + "!"


@pytest.mark.parametrize("text", ["", " \r\n ", "x" * 20_001, "a\0b"])
def test_ticket_that_cannot_be_sent_is_asked_for_again(client, full, desk, text):
    for path in ("/it/segnalazione/", "/it/segnalazione/invio/", "/it/segnalazione/scarica/"):
        response = client.post(path, {"text": text, "key": KEY})
        assert response.status_code == 400
        assert "La segnalazione è vuota o troppo lunga" in response.text
        assert 'role="alert"' in response.text
    assert desk.received == []


def test_sent_ticket_has_a_reference_and_reloading_sends_nothing(client, full, desk):
    sent = {"text": TEXT, "key": KEY, "entry": "mailbox-full", "ticket": "ABC-123", "reply_to": "anna@example.com"}
    pages = [client.post(path, sent) for path in ("/en/ticket/send/", "/en/ticket/send/", "/it/segnalazione/invio/")]
    (received,) = desk.received
    assert [page.status_code for page in pages] == [200, 200, 200]
    assert all(received["reference"] in page.text for page in pages)
    assert (received["text"], received["entry"], received["ticket"], received["reply_to"]) == (
        TEXT, "mailbox-full", "ABC-123", "anna@example.com",
    )  # fmt: skip
    assert SentTicket.objects.get().entry.slug == "mailbox-full"
    assert pages[0]["Cache-Control"] == "no-store"


def test_what_is_sent_is_what_was_seen(client, full, desk):
    text = shown(client.post("/en/ticket/", {"text": PRIVATE, "masked": "1"}))
    client.post("/en/ticket/send/", {"text": text, "key": KEY})
    assert desk.received[0]["text"] == text


def test_failure_says_so_and_keeps_text_address_and_key(client, full, desk):
    desk.status = 500
    response = client.post("/en/ticket/send/", {"text": TEXT, "key": KEY, "reply_to": "anna@example.com"})
    assert response.status_code == 502
    assert "nothing was sent" in response.text
    assert (shown(response), response.context["key"]) == (TEXT, KEY)
    assert 'value="anna@example.com"' in response.text


def test_wrong_address_is_named_and_nothing_is_lost(client, full, desk):
    response = client.post("/en/ticket/send/", {"text": TEXT, "key": KEY, "reply_to": "nobody"})
    assert response.status_code == 400
    assert "This is not an e-mail address" in response.text
    assert (shown(response), desk.received) == (TEXT, [])


@pytest.mark.parametrize("key", ["", "short", "x" * 65, "<script>alert(1)</script>"])
def test_key_that_we_did_not_make_sends_nothing(client, full, desk, key):
    assert client.post("/en/ticket/send/", {"text": TEXT, "key": key}).status_code == 400
    assert desk.received == []


def test_too_many_tickets_of_one_address_are_stopped(client, full, desk):
    statuses = [client.post("/it/segnalazione/invio/", {"text": TEXT, "key": f"{KEY}{n}"}).status_code for n in range(11)]
    assert statuses == [200] * 10 + [429]
    assert client.post("/it/segnalazione/invio/", {"text": TEXT, "key": f"{KEY}3"}).status_code == 200  # a reload
    assert client.post("/it/segnalazione/invio/", {"text": TEXT, "key": KEY}, REMOTE_ADDR="192.0.2.9").status_code == 200


def test_changed_text_is_another_ticket(client, full, desk):
    sent = {"text": TEXT, "key": client.post("/en/ticket/", {"text": TEXT}).context["key"]}
    client.post("/en/ticket/send/", sent)
    opened = client.post("/en/ticket/", sent | {"is_open": "1", "reply_to": "anna@example.com"})
    assert 'value="anna@example.com"' in opened.text
    checked = client.post("/en/ticket/", {"text": "Other", "key": sent["key"]})
    assert checked.context["key"] != sent["key"]


def test_ticket_that_fails_again_and_again_is_stopped_too(client, full, desk):
    desk.status = 500
    statuses = [client.post("/en/ticket/send/", {"text": TEXT, "key": KEY}).status_code for _ in range(11)]
    assert statuses == [502] * 10 + [429]


def test_without_a_help_desk_there_is_nothing_to_press(client, full, no_desk):
    page = client.post("/en/ticket/", {"text": TEXT}).text
    assert "Send to the help desk" not in page
    assert "Write a mail with it" in page
    assert client.post("/en/ticket/send/", {"text": TEXT, "key": KEY}).status_code == 502


def test_help_desk_is_offered_where_it_has_a_page(client, full, no_desk, settings):
    settings.SUPPORT_URL = "https://help.example.org/"
    assert 'href="https://help.example.org/"' in client.post("/en/ticket/", {"text": TEXT}).text


def test_download_is_a_text_file(client, full):
    response = client.post("/it/segnalazione/scarica/", {"text": TEXT})
    assert (response["Content-Type"], response.text) == ("text/plain; charset=utf-8", TEXT + "\n")
    assert "ticket.txt" in response["Content-Disposition"]
    assert response["Cache-Control"] == "no-store"


def test_mail_link_carries_address_subject_and_text(settings):
    settings.SUPPORT_EMAIL = "desk@example.org"
    link = urlsplit(mail_link("Problem: è & co?\nDate: #1"))
    query = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "desk@example.org")
    assert (query["subject"], query["body"]) == (["Problem: è & co?"], ["Problem: è & co?\r\nDate: #1\r\n"])


def test_long_mail_link_is_cut_at_a_line():
    link = mail_link("\n".join(["à" * 60] * 100))
    assert len(link) < 1950
    assert unquote(link).endswith("à\r\n[…]")


@pytest.mark.parametrize("path", ["/it/segnalazione/", "/en/ticket/send/"])
def test_looking_at_the_address_leads_to_the_page_of_unlisted_errors(client, full, path):
    assert client.get(path).status_code == 302


def test_ticket_text_is_not_logged(client, full, desk, caplog):
    caplog.set_level("DEBUG")
    desk.status = 500
    client.post("/en/ticket/send/", {"text": "very-private", "key": KEY})
    assert "very-private" not in caplog.text


@pytest.mark.parametrize("path", ["/it/segnalazione/", "/it/segnalazione/invio/", "/it/segnalazione/scarica/", "/it/parere/"])
def test_other_sites_cannot_post(client, full, path):
    assert client.post(path, {"text": TEXT}, headers={"origin": "https://evil.example"}).status_code == 403
