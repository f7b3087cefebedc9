import pytest

from errors.engine.extract.about_mail import asks_or_complains, mail_words, other_trade, wonders


@pytest.mark.parametrize(
    "text",
    [
        "il server SMTP risponde errore",
        "la mail torna indietro",
        "Outlook dice password errata",
        "the recipient's mailbox rejected my message",
    ],
)
def test_mail_gone_wrong_weighs_most(text):
    assert mail_words(text) > 3


@pytest.mark.parametrize("text", ["Dove trovo la posta?", "La mail non arriva"])
def test_a_question_about_mail_weighs_less(text):
    assert mail_words(text) == 3


@pytest.mark.parametrize("text", ["Ti mando una mail con gli allegati", "La newsletter di giugno", "Ho 550 email"])
def test_mail_that_is_merely_mentioned_weighs_little(text):
    assert mail_words(text) <= 2


@pytest.mark.parametrize("text", ["L'iPhone costa 989", "Il cliente è contento", "Portare a casa", "Casello di Melegnano", "Un invito"])
def test_words_that_merely_begin_like_mail_words_weigh_nothing(text):
    assert mail_words(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "ftp 530 Login incorrect",
        "mysql: Access denied",
        "ERR_CONNECTION_TIMED_OUT in Chrome",
        "Il corriere non ha consegnato il pacco",
        "release 5.5.0 of the mail server",
        "La casella 5.1.1 del modulo",
        "Ho dimenticato la password di Facebook",
        "La mia banca mi chiede sempre la password",
    ],
)
def test_other_trades_are_recognised(text):
    assert other_trade(text)


@pytest.mark.parametrize(
    "text",
    [
        "La mail con la fattura mi torna indietro, errore 550",
        "Outlook non invia la mail con il preventivo: il server di posta rifiuta",
        "550 user unknown",
    ],
)
def test_mail_gone_wrong_outweighs_other_trades(text):
    assert not other_trade(text)


def test_a_question_about_a_reply_code_is_about_it():
    assert mail_words("421: devo fare qualcosa?") == 1
    assert mail_words("450 grammi bastano?") == 0


def test_wonders_and_states():
    assert wonders("Dove trovo i parametri")
    assert wonders("non parte")
    assert not wonders("Ho ricevuto la tua mail")


def test_what_takes_up_the_words_of_a_server():
    assert asks_or_complains("cosa vuol dire")
    assert asks_or_complains("la casella")
    assert not asks_or_complains("mai sentito, io coltivo rose")
