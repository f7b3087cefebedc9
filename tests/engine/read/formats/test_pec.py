import pytest

from errors.engine.read import read
from tests.engine.read.bounces import bounce

TEXT = """\
Avviso di mancata consegna

Il giorno 21/11/2026 alle ore 10:00:00 (+0100) nel messaggio "prova"
proveniente da "anna@pec.example.org" e destinato all'utente "mario@pec.example.it"
è stato rilevato un errore: 5.1.1 - indirizzo non valido
"""
RECEIPTS = {
    "errore-consegna": "failed",
    "preavviso-errore-consegna": "delayed",
    "avvenuta-consegna": "delivered",
    "accettazione": "relayed",
}


@pytest.mark.parametrize("receipt", RECEIPTS)
def test_receipt_says_what_became_of_the_mail(receipt):
    paste = read(bounce(TEXT, "From: posta-certificata@pec.example.org", f"X-Ricevuta: {receipt}"))
    assert [(one.recipient, one.action, one.reporting_host) for one in paste.failures] == [
        ("mario@pec.example.it", RECEIPTS[receipt], "pec.example.org")
    ]


@pytest.mark.parametrize(("length", "recipient"), [(150, "mario@pec.example.it"), (200, None)])
def test_kind_of_service_follows_its_recipient(length, recipient):
    body = f'Ricevuta di accettazione\n\nmario@pec.example.it {" " * length}("posta certificata")\n'
    assert [one.recipient for one in read(bounce(body, "X-Ricevuta: accettazione")).failures] == [recipient]
