import pytest

from errors.engine.read import read
from errors.engine.vocabulary import Notice, PasteKind
from tests.engine.read.bounces import sent


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied (vacation)",
        "X-Autoreply: yes",
        "X-Autoreply-From: anna@example.org",
        "X-Vacation: yes",
        "Precedence: auto-reply",
        "Subject: R: Fuori sede",
        "Subject: Assente dal lavoro",
        "Subject: Re: [Autoreply] hello",
        "Subject: Out of office: hello",
        "Subject: Risposta automatica: ciao",
        "Subject: Automatic reply: hello\nReturn-Path: <>",
    ],
)
def test_automatic_reply_names_who_is_away(header):
    paste = read(sent(header))
    assert (paste.kind, paste.notice, [one.recipient for one in paste.failures]) == (
        PasteKind.NOTICE,
        Notice.AUTO_REPLY,
        ["anna@example.org"],
    )


def test_bounce_that_says_auto_replied_is_a_bounce():
    body = "This message was created automatically by mail delivery software.\n\n  mario@example.it\n    no such user\n"
    paste = read(sent("Auto-Submitted: auto-replied", body=body))
    assert (paste.notice, [one.recipient for one in paste.failures]) == (None, ["mario@example.it"])


def test_copied_subject_says_that_a_text_is_an_automatic_reply():
    assert read("Oggetto: Risposta automatica: Preventivo\n\nSono fuori ufficio.").notice == Notice.AUTO_REPLY
    assert read("Oggetto: Preventivo\n\nSono fuori ufficio.").notice is None
