"""Own texts of both kinds: what looks like phishing, and what only resembles it."""

import pytest

from errors.engine import diagnose
from errors.engine.read import read
from errors.engine.vocabulary import Confidence, PasteKind, Sign
from tests.engine.read.bounces import bounce, sent

SUSPICIOUS = [
    "Gentile utente, la sua casella di posta è quasi piena e verrà disattivata entro 24 ore. Clicchi qui per aumentare lo spazio.",
    "Gentile cliente, la password scade oggi. Clicca qui per mantenere la password attuale: http://webmail-aruba.example.net/login",
    "Hai 5 messaggi in sospeso sul server. Clicca sul pulsante per rilasciare i messaggi: https://release.example.org/",
    "Aruba.it: il pagamento è stato rifiutato e il dominio verrà sospeso entro 48 ore. Rinnova il dominio: http://aruba-rinnovo.example.com",
    "Ultimo avviso: il tuo account sarà chiuso. Verifica il tuo account seguendo il link https://bit.ly/3xyz",
    "La sua utenza PEC verrà disattivata. Per attivare la PEC europea confermi le credenziali al link https://pec.example.net",
    "Abbiamo rilevato un accesso non autorizzato alla tua casella. Conferma la tua identità cliccando qui.",
    "Caro utente, la quota della casella è stata superata. Compila il modulo per aumentare la quota e inserisci nome utente e password.",
    "Poste Italiane: il tuo conto è stato bloccato. Accedi qui per sbloccare il conto http://posteverifica.example.com",
    "Libero Mail: il tuo account verrà eliminato entro domani, conferma l'account dal link https://libero-mail.weebly.com",
    "Il reparto IT sta aggiornando la webmail. Chi non conferma la casella entro oggi perderà la posta: clicca qui.",
    "Ho hackerato il tuo dispositivo, ho registrato un video. Hai 48 ore per inviare 800 euro in bitcoin al mio portafoglio, clicca per l'indirizzo.",
    "Gentile titolare, il tuo account Microsoft è stato limitato. Aggiorna i dati di pagamento: http://microsoft-support.example.org",
    "Your mailbox is full and will be suspended. Click here to increase your storage.",
    "Your password expires today. Click below to keep the same password: http://portal.example.net/keep",
    "You have 7 pending messages on hold. Release your messages here: https://mail-release.pages.dev",
    "Dear user, your account has been limited. Verify your account within 24 hours: http://192.0.2.7/login",
    "Final notice: your email account will be deactivated. Click the button to confirm your mailbox.",
    "Dear customer, unusual sign-in activity on your Microsoft account. Review your account at http://microsoft.account-check.example.com",
    "IT helpdesk: your mailbox has exceeded its quota. To validate your mailbox, click here and enter your password.",
    "Your PayPal account has been suspended, update your information at https://paypal-secure.example.net within 48 hours.",
    "I have hacked your device and recorded you. You have 48 hours to send 900 USD in bitcoin to my wallet, click to copy it.",
    "Your domain expires today. Renew your domain via the link below to avoid suspension.",
    "Undelivered messages are blocked on your server. Log in here to recover your emails: https://login.example.org",
    "Dear account owner, your storage limit has been reached, upgrade your storage at https://forms.gle/abc or your mail will be deleted.",
    "From: Aruba Support <info@example.org>\n\nIl tuo servizio è scaduto. Per riattivare la casella clicca sul link qui sotto.",
    "Reply with your username and password to this mail to keep your account, or it will be closed within 24 hours. Click reply.",
]
ORDINARY = [
    "La tua casella di posta è quasi piena: hai usato il 95% dello spazio. Elimina i messaggi che non servono.",
    "Libero Mail: lo spazio della tua casella è esaurito. Entra su https://mail.libero.it per liberare spazio nella casella.",
    "Aruba: il dominio example.it scade tra 30 giorni. Rinnova il dominio da https://managehosting.aruba.it",
    "Google: unusual activity, review your account at https://accounts.google.com/security within 24 hours.",
    "Your Microsoft password will expire in 5 days. Change it at https://account.microsoft.com.",
    "La password della casella PEC scade tra 10 giorni. Puoi cambiarla dal pannello.",
    "Newsletter di marzo: clicca qui per leggerla nel browser. Le offerte scadono domani.",
    "Gentile cliente, la nostra newsletter: clicca qui per aggiornare le preferenze o disiscriverti.",
    "Spring sale ends in 24 hours! Click here to shop now. Unsubscribe at https://shop.example.com/u",
    "Conferma la tua iscrizione alla newsletter cliccando sul link https://news.example.com/confirm",
    "Dear customer, thank you for your order. Track it at https://shop.example.com/order/7",
    "La fattura 12 è in allegato. Il pagamento scade il 30.",
    "Ciao, ci vediamo domani alle dieci in ufficio, porta le chiavi.",
    "Non riesco ad accedere al mio account Gmail: mi dice di verificare il mio account entro 24 ore, come faccio?",
    "Outlook mi chiede sempre la password, ho provato a confermare la password e cliccare ok ma la casella è bloccata",
    "I can't log in: it says my account has been locked and to verify my account, what link do I click?",
    "La mia casella è piena e non ricevo più messaggi",
    "552 5.2.2 mailbox full",
    "550 5.7.1 Message rejected: suspected phishing, click https://example.com/why to verify your sender address",
    "554 5.7.1 Your account has been suspended, visit https://example.com to confirm your account",
    "Your mailbox is full. Delete some messages.",
    "The meeting has been moved to Monday. Please confirm your attendance.",
    "Il sito sarà chiuso per manutenzione dalle 22 alle 24.",
    "Your subscription will be renewed automatically. No action is needed.",
    "Reset your password: https://example.com/reset?t=1. If you did not ask for it, ignore this mail.",
    "Hai richiesto di cambiare la password. Clicca qui per confermare.",
    "Mail delivery failed: returning message to sender\n\n  mario@example.it\n    552 mailbox full\n\nYour account will be closed, click here to verify your account",
]
DOUBTS = [
    "Mi è arrivata una mail che dice casella piena, clicca qui: è vera?",
    "Ho ricevuto una mail di Aruba con un link per il rinnovo, posso fidarmi?",
    "È phishing la mail che chiede di confermare la password?",
    "Is this email asking me to verify my account real?",
    "I got a message that my password expires, with a link. Is it a scam?",
]


@pytest.mark.parametrize("text", SUSPICIOUS)
def test_text_with_signs_is_suspicious(text):
    paste = read(text)
    signs = {seen.sign for seen in paste.signs}
    assert (paste.kind, len(signs) >= 2, Sign.DOUBT in signs) == (PasteKind.SUSPICIOUS, True, False)


@pytest.mark.parametrize("text", SUSPICIOUS[::4])
def test_mail_with_signs_is_suspicious(text):
    assert read(sent("Subject: avviso", body=text)).kind == PasteKind.SUSPICIOUS


@pytest.mark.parametrize("text", ORDINARY)
def test_text_that_only_resembles_one_is_not(text):
    assert read(text).signs == ()


@pytest.mark.parametrize("text", DOUBTS)
def test_person_who_asks_gets_a_possibility(catalog, text):
    found = diagnose(text, catalog).findings[0]
    assert (found.category, found.confidence) == ("phishing", Confidence.LOW)


@pytest.mark.parametrize(("text", "confidence"), [(SUSPICIOUS[4], Confidence.HIGH), (SUSPICIOUS[2], Confidence.MEDIUM)])
def test_more_kinds_of_signs_are_surer(catalog, text, confidence):
    assert diagnose(text, catalog).findings[0].confidence == confidence


def test_imitated_provider_is_not_named(catalog):
    diagnosis = diagnose(SUSPICIOUS[3], catalog)
    found = diagnosis.findings[0]
    assert (diagnosis.kind, found.category, found.provider) == (PasteKind.SUSPICIOUS, "phishing", None)
    assert {piece.why for piece in found.matches[0].evidence} == {"words"}


def test_link_in_the_tags_of_a_mail_counts():
    html = '<p>Dear customer, your account has been limited.</p><a href="https://verify.weebly.com">Verify your account</a>'
    signs = read(sent("Content-Type: text/html", body=html)).signs
    assert {seen.sign for seen in signs} == {Sign.THREAT, Sign.ASK, Sign.STRANGER, Sign.GREETING}


def test_links_of_the_named_provider_are_no_sign():
    body = "Google: your account has been limited. Verify your account at https://accounts.google.com"
    assert read(sent(body=body.replace("google.com", "example.com"))).kind == PasteKind.SUSPICIOUS
    assert read("\n".join(("Received: x", "From: no-reply@google.com", "", body))).kind == PasteKind.MESSAGE


def test_bounce_that_quotes_such_a_mail_is_a_bounce():
    text = f"This is the mail system at host mx.example.com.\n\n<mario@example.it>: 554 5.7.1 spam\n\n{SUSPICIOUS[0]}\n"
    assert read(bounce(text)).kind == PasteKind.BOUNCE
