import pytest

from errors.engine.read import read
from tests.engine.read.bounces import ORIGINAL, bounce, told

ADVICE = "mario@example.it<mailto:mario@example.it>\nThe e-mail address wasn't found. Contact your help desk: mailbox full?\n\n"
LANGUAGES = {
    "en": ("Delivery has failed to these recipients or groups:", "Generating server: mx.example.com", "Original message headers:"),
    "it": ("Recapito non riuscito ai destinatari o gruppi seguenti:", "Server di generazione: mx.example.com", "Intestazioni originali:"),
    "de": (
        "Fehler bei der Nachrichtenzustellung an folgende Empfänger:",
        "Generierender Server: mx.example.com",
        "Ursprüngliche Nachrichten",
    ),
    "fr": ("Échec de la remise :", "Serveur de génération : mx.example.com", "En-têtes de message d'origine :"),
}


def letter(language, details):
    failed, server, original = LANGUAGES[language]
    return f"{failed}\n\n{ADVICE}Diagnostic information for administrators:\n\n{server}\n\n{details}\n{original}\n\n{ORIGINAL}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_part_for_administrators_counts_alone(language):
    body = letter(language, "mario@example.it\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n")
    paste = read(bounce(body))
    assert [(one.recipient, one.reporting_host, one.remote_host) for one in paste.failures] == [
        ("mario@example.it", "mx.example.com", None)
    ]
    assert told(body)[0][2] == "mario@example.it #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##"


def test_refusing_server_is_not_the_generating_one():
    body = letter("en", "mario@example.it\nmail.example.it\nRemote Server returned '550 5.1.1 no such user'\n")
    assert told(body) == [
        ("mario@example.it", "mail.example.it", "mario@example.it mail.example.it Remote Server returned '550 5.1.1 no such user'")
    ]


def test_keyword_of_exchange_is_no_host():
    body = (
        "Delivery has failed to these recipients or groups:\n\nmario@example.it\n\nDiagnostic information for administrators:\n\n"
        "Generating server: mail.example.com\n\nmario@example.it\nRESOLVER.ADR.RecipNotFound\n"
        "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n"
    )
    assert [(recipient, host) for recipient, host, _ in told(body)] == [("mario@example.it", None)]
