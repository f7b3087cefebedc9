import pytest

from errors.engine.read import read
from errors.engine.vocabulary import PasteKind
from tests.engine.read.bounces import sent


@pytest.mark.parametrize(
    "source",
    [
        sent("Subject: lunch?"),
        sent(
            "Subject: Re: Undelivered Mail",
            body="> This is the mail system at host mx.example.com.\n> <a@example.it>: user unknown\n",
        ),
        sent("Subject: Your invoice 550", body="Total: 550 euro. Mailbox full of offers, unsubscribe here.\n"),
        sent("Subject: News\nList-Unsubscribe: <mailto:x@example.com>", body="How to read 550 5.1.1 user unknown.\n"),
    ],
    ids=["lunch", "answer", "invoice", "newsletter"],
)
def test_ordinary_mail_has_no_failures(source):
    paste = read(source)
    assert (paste.kind, paste.notice, paste.failures) == (PasteKind.MESSAGE, None, ())


def test_bounce_that_a_person_forwards_in_the_text_is_read():
    body = "Look!\n\nThis is the mail system at host mx.example.com.\n\n<mario@example.it>: no such user\n"
    assert [one.recipient for one in read(sent("Subject: Fwd: Undelivered Mail", body=body)).failures] == ["mario@example.it"]


def test_lines_of_a_header_above_an_error_are_no_mail():
    paste = read("To: mario@example.it\nSubject: hello\n\nCould not be sent: 550 5.1.1 no such user")
    assert (paste.kind, len(paste.failures)) == (PasteKind.QUESTION, 1)


@pytest.mark.parametrize(
    "headers",
    [
        ("From: no-reply@sns.amazonaws.com", "Subject: AWS Notification Message"),
        ("From: web-admin@example.com", "Subject: Meeting"),
        ("Return-Path: <>", "From: calendar@example.com", "Subject: Reminder"),
        ("From: Per conto di: anna@pec.example.org <posta-certificata@pec.example.org>", "X-Trasporto: posta-certificata"),
    ],
    ids=["alarm", "person with an office", "reminder", "certified mail"],
)
def test_automatic_mail_that_is_no_bounce_has_no_failures(headers):
    source = "Received: x\n" + "\n".join(headers) + "\n\nThe meeting is at ten, the mailbox is full of mails.\n"
    assert (read(source).kind, read(source).failures) == (PasteKind.MESSAGE, ())


KNOWN = "This is the mail system at host mx.example.com.\n\n<mario@example.it>: user unknown\n"


@pytest.mark.parametrize(("subject", "kind"), [("ciao", PasteKind.BOUNCE), ("Re: ciao", PasteKind.MESSAGE)])
def test_known_words_at_the_beginning_count_whoever_sent_them(subject, kind):
    assert read(f"Received: x\nFrom: anna@example.org\nSubject: {subject}\n\n{KNOWN}").kind == kind


def test_known_words_further_down_are_quoted():
    assert (
        read(f"Received: x\nFrom: anna@example.org\nSubject: ciao\n\n{'Guarda che cosa mi arriva. ' * 12}\n\n{KNOWN}").kind
        == PasteKind.MESSAGE
    )


def test_request_to_be_taken_off_a_list_is_no_bounce():
    source = "Received: x\nReturn-Path: <>\nFrom: anna@example.org\nSubject: unsubscribe\n\nPlease deliver no more mails.\n"
    assert read(source).kind == PasteKind.MESSAGE
