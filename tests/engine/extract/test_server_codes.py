import pytest

from errors.engine.extract import extract
from errors.engine.index.providers import ProviderIndex
from errors.engine.read import read


def codes(text):
    paste = read(text)
    return [f"{code.scheme}:{code.value}" for code in extract(paste, paste.failures[0], ProviderIndex([])).codes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("550 5.1.1 User unknown", ["smtp:550", "enhanced:5.1.1"]),
        ("550-5.1.1 User\n550 5.1.1 unknown", ["smtp:550", "enhanced:5.1.1"]),
        ("host mx.example.com said: 421 try later", ["smtp:421"]),
        ("Errore del server: 550, Risposta del server: no", ["smtp:550"]),
        ("sorry, no mailbox here (#5.1.1)", ["enhanced:5.1.1"]),
        ("211 è un errore?", ["smtp:211"]),
        ("errore 421, la mail va rispedita?", ["smtp:421"]),
        ("SMTP Error (101): nessuna connessione", ["smtp:101", "errno:101"]),
        ("5.7.1", ["enhanced:5.7.1"]),
        ("550", ["smtp:550"]),
        ("il log comincia con 220 mx.example.org ESMTP, è normale?", ["smtp:220"]),
    ],
)
def test_code_of_a_server_is_found(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Il conto del fabbro è di 550 euro",
        "Il numero è 06 555 0199",
        "HTTP/2 500 Internal Server Error",
        "502 Bad Gateway (nginx/1.24)",
        'File "jobs.py", line 421, in run',
        "Il capitolo 5.7.1 della guida",
        "versione 4.2.2 in arrivo domani",
        "192.0.2.1 e 5.1.1.2",
        "La lampada da 220 V della cucina è rotta.",
        "Sono venute 250 persone",
    ],
)
def test_number_of_another_trade_is_no_code(text):
    assert codes(text) == []
