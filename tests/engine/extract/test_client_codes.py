import pytest

from tests.engine.extract.test_server_codes import codes


@pytest.mark.parametrize("written", ["0x800CCC0E", "0x800ccc0e", "800ccc0e", "0X800CCC0E", "0x8OOCCC0E", "-2146644978", "(0x800CCC0E)"])
def test_hresult_survives_every_spelling(written):
    assert codes(f"Outlook mostra l'errore {written} quando invio") == ["hresult:0x800ccc0e"]


def test_winsock_number_needs_its_label():
    assert codes("Socket error 10060 sul server di posta") == ["winsock:10060"]
    assert codes("La fattura 10060 della posta") == []


def test_bracketed_words_may_be_of_imap_or_of_a_vendor():
    assert codes("NO [AUTHENTICATIONFAILED] Authentication failed") == ["imap:authenticationfailed", "vendor:authenticationfailed"]
    assert codes("-ERR [IN-USE] mailbox locked") == ["pop:in-use", "vendor:in-use"]
