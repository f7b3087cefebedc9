import pytest

from tests.engine.read.bounces import ORIGINAL, told

OLD = """\
Delivery to the following recipient failed permanently:

     mario@example.it

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.it by mail.example.it. [192.0.2.1].

The error that the other server returned was:
550 5.1.1 no such user

----- Original message -----

"""
NEW = "\n** Address not found **\n\nYour message wasn't delivered to mario@example.it because the address couldn't be found.\n\n{}"
ITALIAN = "\n** Indirizzo non trovato **\n\nIl messaggio non è stato recapitato a mario@example.it perché l'indirizzo non esiste.\n\n{}"


def test_answer_of_the_other_server_counts_alone():
    assert told(OLD + ORIGINAL) == [("mario@example.it", None, "550 5.1.1 no such user")]


@pytest.mark.parametrize(("text", "words"), [(NEW, "The response was:"), (ITALIAN, "La risposta del server remoto è stata:")])
def test_new_letter_is_read_in_its_languages(text, words):
    assert told(text.format(f"{words}\n\n550 no such user\n")) == [("mario@example.it", None, "550 no such user")]


def test_letter_without_an_answer_speaks_for_itself():
    assert told(NEW.format("")) == [
        (
            "mario@example.it",
            None,
            "** Address not found ** Your message wasn't delivered to mario@example.it because the address couldn't be found.",
        )
    ]


def test_letter_in_html_alone_is_read():
    body = "<h2>Address not found</h2><p>Your message wasn&#39;t delivered to <a><b>mario@example.it</b></a>.</p><p>The response was:<p>550 no such user"
    assert told(body, "Content-Type: text/html") == [("mario@example.it", None, "550 no such user")]
