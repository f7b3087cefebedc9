import base64

import pytest

from errors.engine import diagnose
from errors.engine.read import read
from errors.engine.vocabulary import PasteKind, Receipt
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
GIORNO = "Il giorno 02/03/2026 alle ore 10:00:01 (+0100) "
FROM_A = 'messaggio "Fattura" proveniente da "anna@pec.example.it"'
TO_B = 'destinato all\'utente "mario@pec.example.org"'
# What the sentences alone say, without subject and header.
COPIES = {
    Receipt.ACCEPTED: f'{GIORNO}il {FROM_A} ed indirizzato a "mario@pec.example.org" è stato accettato dal sistema ed inoltrato.',
    Receipt.TAKEN_IN_CHARGE: f'{GIORNO}il {FROM_A} ed indirizzato a "mario@pec.example.org" è stato accettato dal sistema.',
    Receipt.DELIVERED: f'{GIORNO}il {FROM_A} ed indirizzato a "mario@pec.example.org" e\' stato consegnato nella casella di destinazione.',
    Receipt.NOT_ACCEPTED: f"{GIORNO}nel {FROM_A} è stato rilevato un problema che ne impedisce l'accettazione a causa di: Ccn. Il messaggio non è stato accettato.",
    Receipt.NOT_DELIVERED: f"{GIORNO}nel {FROM_A} e {TO_B} è stato rilevato un errore interno. Il messaggio è stato rifiutato dal sistema.",
    Receipt.LATE: f"{GIORNO}il {FROM_A} e {TO_B} non è stato consegnato nelle prime dodici ore dal suo invio.",
    Receipt.EXPIRED: f"{GIORNO}il {FROM_A} e {TO_B} non è stato consegnato nelle ventiquattro ore successive al suo invio.",
    Receipt.VIRUS_NOT_DELIVERED: f"{GIORNO}nel {FROM_A} e {TO_B} è stata rilevata la presenza di contenuti pericolosi. Il messaggio è stato rifiutato dal sistema.",
}
ENGLISH = {
    Receipt.ACCEPTED: 'the message originating from "anna@pec.example.it" and addressed to "mario@pec.example.org" was accepted by the system and forwarded to the recipient.',
    Receipt.LATE: 'the message addressed to the user "mario@pec.example.org" has not been delivered within the first 12 hours following its dispatch.',
    Receipt.EXPIRED: 'the message addressed to the user "mario@pec.example.org" has not been delivered within 24 hours of its dispatch.',
    Receipt.NOT_DELIVERED: 'the message originating from "anna@pec.example.it" and addressed to the user "mario@pec.example.org" encountered an error. The message was rejected by the system.',
}
SUBJECTS = {
    "ACCETTAZIONE: x": Receipt.ACCEPTED,
    "AVVISO DI NON ACCETTAZIONE: x": Receipt.NOT_ACCEPTED,
    "AVVISO DI NON ACCETTAZIONE PER VIRUS: x": Receipt.VIRUS_NOT_ACCEPTED,
    "PRESA IN CARICO: x": Receipt.TAKEN_IN_CHARGE,
    "CONSEGNA: x": Receipt.DELIVERED,
    "AVVISO DI MANCATA CONSEGNA: x": Receipt.NOT_DELIVERED,
    "AVVISO DI MANCATA CONSEGNA PER VIRUS: x": Receipt.VIRUS_NOT_DELIVERED,
    "AVVISO DI MANCATA CONSEGNA PER SUP. TEMPO MASSIMO: x": Receipt.EXPIRED,
    "PROBLEMA DI SICUREZZA: x": Receipt.VIRUS_FOUND,
}
DATA = """\
<?xml version="1.0" encoding="UTF-8"?>
<postacert tipo="{kind}" errore="{error}">
<intestazione><mittente>anna@pec.example.it</mittente><destinatari tipo="certificato">mario@pec.example.org</destinatari></intestazione>
<dati><gestore-emittente>ARUBA PEC S.p.A.</gestore-emittente><consegna>mario@pec.example.org</consegna>{reason}</dati>
</postacert>
"""
REASON = "<errore-esteso>5.2.2 - InfoCert S.p.A. - casella piena</errore-esteso>"


def receipts(source):
    return [(one.receipt, one.recipient) for one in read(source).failures]


def notice(data, *headers):
    """A notice whose text for people says nothing and whose certification data are attached, in base64."""
    attached = base64.b64encode(data.encode()).decode()
    body = f"--b\nContent-Type: text/plain\n\nAvviso\n\n--b\nContent-Type: application/xml; name=daticert.xml\nContent-Transfer-Encoding: base64\n\n{attached}\n--b--\n"
    return "\n".join(
        ("Received: x", "From: posta-certificata@pec.example.it", "Content-Type: multipart/mixed; boundary=b", *headers, "", body)
    )


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


@pytest.mark.parametrize("receipt", COPIES)
def test_sentences_alone_say_which_receipt_it_is(receipt):
    assert receipts(COPIES[receipt]) == [(receipt, "mario@pec.example.org" if "mario" in COPIES[receipt] else None)]


@pytest.mark.parametrize("receipt", ENGLISH)
def test_english_sentences_say_which_receipt_it_is(receipt):
    assert receipts(ENGLISH[receipt]) == [(receipt, "mario@pec.example.org")]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_subject_says_which_receipt_it_is(subject):
    assert [one for one, _ in receipts(f"Received: x\nFrom: anna@example.it\nSubject: {subject}\n\nVedi sotto.\n")] == [SUBJECTS[subject]]
    assert [one for one, _ in receipts(f"Oggetto: {subject}\n\nVedi sotto.")] == [SUBJECTS[subject]]


def test_acceptance_lists_all_recipients():
    body = f'{GIORNO}il {FROM_A} ed indirizzato a:\nmario@pec.example.org ("posta certificata")\nugo@example.com ("posta ordinaria")\nè stato accettato dal sistema ed inoltrato.'
    assert receipts(body) == [(Receipt.ACCEPTED, "mario@pec.example.org"), (Receipt.ACCEPTED, "ugo@example.com")]


@pytest.mark.parametrize(
    "text",
    ["Avviso di mancata consegna: il corriere ripassa domani", "L'accettazione dell'ospedale è al piano terra", "CONSEGNA GRATUITA"],
)
def test_text_that_is_no_receipt_has_none(text):
    assert [one.receipt for one in read(text).failures] == [None]


def test_reason_alone_counts_as_the_words_of_a_notice():
    paste = read(
        f"{GIORNO}nel {FROM_A} e {TO_B} è stato rilevato un errore 5.2.2 - InfoCert S.p.A. - casella piena. Il messaggio è stato rifiutato dal sistema."
    )
    assert [paste.text[span.start : span.end] for one in paste.failures for span in one.spans] == [
        "5.2.2 - InfoCert S.p.A. - casella piena"
    ]


@pytest.mark.parametrize(
    ("kind", "error", "reason", "status", "receipt"),
    [
        ("errore-consegna", "no-dest", "", "5.1.1", Receipt.NOT_DELIVERED),
        ("errore-consegna", "no-dominio", "", "5.1.2", Receipt.NOT_DELIVERED),
        ("errore-consegna", "altro", REASON, "5.2.2", Receipt.NOT_DELIVERED),
        ("errore-consegna", "virus", "", None, Receipt.VIRUS_NOT_DELIVERED),
        ("non-accettazione", "virus", "", None, Receipt.VIRUS_NOT_ACCEPTED),
        ("accettazione", "nessuno", "", None, Receipt.ACCEPTED),
        ("avvenuta-consegna", "nessuno", "", None, Receipt.DELIVERED),
        (
            "preavviso-errore-consegna",
            "altro",
            "<errore-esteso>5.4.1 - InfoCert S.p.A. - ventiquattro ore dal suo invio</errore-esteso>",
            None,
            Receipt.EXPIRED,
        ),
        ("preavviso-errore-consegna", "altro", "", None, Receipt.LATE),
    ],
)
def test_certification_data_say_what_happened(kind, error, reason, status, receipt):
    data = DATA.format(kind=kind, error=error, reason=reason)
    for source in (notice(data), data):
        assert [(one.receipt, one.recipient, one.status) for one in read(source).failures] == [(receipt, "mario@pec.example.org", status)]


def test_reason_of_the_certification_data_is_found_in_its_encoded_part():
    paste = read(notice(DATA.format(kind="errore-consegna", error="altro", reason=REASON)))
    assert [paste.text[span.start : span.end] for one in paste.failures for span in one.spans] == [
        "5.2.2 - InfoCert S.p.A. - casella piena"
    ]


@pytest.mark.parametrize(
    "data",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]><postacert tipo="errore-consegna" errore="altro">',
        '<postacert tipo="errore-consegna"><dati></postacert>',
        '<postacert tipo="qualcosa" errore="altro"></postacert>',
    ],
    ids=["entity", "not well-formed", "unknown kind"],
)
def test_data_that_cannot_be_read_are_no_receipt(data):
    assert [one.receipt for one in read(data).failures] == [None]


def test_bounce_in_an_anomaly_envelope_counts():
    inner = bounce(
        "This is the mail system at host mx.example.com.\n\n<mario@example.it>: host mx.example.it said: 550 5.1.1 user unknown\n"
    )
    outer = f"Received: x\nFrom: posta-certificata@pec.example.it\nX-Trasporto: errore\nSubject: ANOMALIA MESSAGGIO: failure\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nAnomalia nel messaggio\n\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"
    assert receipts(outer) == [(None, "mario@example.it")]
    assert receipts(outer.replace(inner, "Subject: ciao\n\nCi vediamo domani.\n")) == [(Receipt.ANOMALY, None)]


def test_envelope_of_certified_mail_is_a_message():
    source = "Received: x\nFrom: Per conto di: anna@pec.example.it <posta-certificata@pec.example.it>\nX-Trasporto: posta-certificata\nSubject: POSTA CERTIFICATA: ciao\n\nCiao.\n"
    assert (read(source).kind, read(source).failures) == (PasteKind.MESSAGE, ())


@pytest.mark.parametrize(
    ("reason", "answer"),
    [
        ("5.1.1 - ARUBA PEC S.p.A. - indirizzo non valido", ("pec-unknown-recipient", "unknown-recipient", "pec")),
        ("5.2.1 - Namirial S.p.A. - qualcosa", ("pec-mailbox-disabled", "mailbox-disabled", "pec")),
        ("5.2.2 - InfoCert S.p.A. - casella piena", ("pec-mailbox-full", "mailbox-full", "pec")),
        ("zzz", ("pec-not-delivered", "unspecified-refusal", "pec")),
    ],
)
def test_reason_beats_the_notice_that_quotes_it(catalog, reason, answer):
    sentence = f"{GIORNO}nel {FROM_A} e {TO_B} è stato rilevato un errore {reason}. Il messaggio è stato rifiutato dal sistema."
    for text in (sentence, f"AVVISO DI MANCATA CONSEGNA: Fattura\n\n{sentence}", bounce(sentence, "X-Ricevuta: errore-consegna")):
        found = diagnose(text, catalog).findings[0]
        assert (found.matches[0].entry, found.category, found.provider) == answer
