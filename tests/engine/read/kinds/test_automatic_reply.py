import pytest

from errors.engine.read import read
from errors.engine.types import PasteKind


def mail(*headers, body="I am away until Monday.\n"):
    return "Received: from a by b\nFrom: anna@example.org\n" + "\n".join(headers) + f"\n\n{body}"


REPORT = """\
--b
Content-Type: text/plain

This is an email abuse report. The mailbox is full.
--b
Content-Type: message/feedback-report

Feedback-Type: abuse
Reporting-MTA: dns; fbl.example.com
{recipients}
--b
Content-Type: message/rfc822

To: lucia@example.net
Subject: user unknown
--b--
"""
ARF = "Content-Type: multipart/report; report-type=feedback-report; boundary=b"


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied (vacation)",
        "X-Autoreply: yes",
        "Subject: Out of office: hello",
        "Subject: Risposta automatica: ciao",
        "Subject: Automatic reply: hello\nReturn-Path: <>",
    ],
)
def test_automatic_reply_names_who_is_away(header):
    paste = read(mail(header))
    assert (paste.kind, paste.notice, [one.recipient for one in paste.failures]) == (PasteKind.BOUNCE, "auto-reply", ["anna@example.org"])


def test_bounce_that_says_auto_replied_is_a_bounce():
    body = "This message was created automatically by mail delivery software.\n\n  mario@example.it\n    no such user\n"
    paste = read(mail("Auto-Submitted: auto-replied", body=body))
    assert (paste.notice, [one.recipient for one in paste.failures]) == (None, ["mario@example.it"])


@pytest.mark.parametrize(
    ("fields", "recipients"),
    [
        ("Original-Rcpt-To: <mario@example.it>\nOriginal-Rcpt-To: anna@example.it", ["mario@example.it", "anna@example.it"]),
        ("Removal-Recipient: mario@example.it", ["mario@example.it"]),
        ("Source-IP: 192.0.2.1", ["lucia@example.net"]),
    ],
)
def test_abuse_report_names_who_complained(fields, recipients):
    paste = read(mail(ARF, body=REPORT.format(recipients=fields)))
    assert (paste.notice, [one.recipient for one in paste.failures]) == ("abuse-report", recipients)
    assert {one.reporting_host for one in paste.failures} == {"fbl.example.com"}


def test_mail_complained_about_does_not_count():
    paste = read(mail(ARF, body=REPORT.format(recipients="Removal-Recipient: mario@example.it")))
    assert not any("unknown" in paste.text[slice(*span)] for one in paste.failures for span in one.spans)


@pytest.mark.parametrize(
    "source",
    [
        mail("Subject: lunch?"),
        mail(
            "Subject: Re: Undelivered Mail",
            body="> This is the mail system at host mx.example.com.\n> <a@example.it>: user unknown\n",
        ),
        mail("Subject: Your invoice 550", body="Total: 550 euro. Mailbox full of offers, unsubscribe here.\n"),
        mail("Subject: News\nList-Unsubscribe: <mailto:x@example.com>", body="How to read 550 5.1.1 user unknown.\n"),
    ],
    ids=["lunch", "answer", "invoice", "newsletter"],
)
def test_ordinary_mail_has_no_failures(source):
    paste = read(source)
    assert (paste.kind, paste.notice, paste.failures) == (PasteKind.MESSAGE, None, ())


def test_bounce_that_a_person_forwards_in_the_text_is_read():
    body = "Look!\n\nThis is the mail system at host mx.example.com.\n\n<mario@example.it>: no such user\n"
    assert [one.recipient for one in read(mail("Subject: Fwd: Undelivered Mail", body=body)).failures] == ["mario@example.it"]


def test_lines_of_a_header_above_an_error_are_no_mail():
    paste = read("To: mario@example.it\nSubject: hello\n\nCould not be sent: 550 5.1.1 no such user")
    assert (paste.kind, len(paste.failures)) == (PasteKind.TEXT, 1)


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
