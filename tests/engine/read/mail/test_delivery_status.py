import pytest

from errors.engine.read import read
from errors.engine.types import PasteKind

REPORT = """\
From: MAILER-DAEMON@mx.example.com
To: anna@example.org
Subject: Undelivered Mail Returned to Sender
Date: Sat, 21 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your message could not be delivered to two recipients.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; mario@example.it
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.it
Diagnostic-Code: smtp; 550 5.1.1 <mario@example.it>: Recipient address
 rejected: User unknown

Final-Recipient: rfc822; lucia@example.net
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 over quota

--b
Content-Type: message/rfc822

From: anna@example.org
Subject: greylisting is a nice topic

User unknown is not the error here.
--b--
"""


def texts(paste):
    return [" ".join(paste.text[span.start : span.end].split()) for failure in paste.failures for span in failure.spans]


def test_each_recipient_is_a_failure_of_its_own():
    paste = read(REPORT)
    assert paste.kind is PasteKind.BOUNCE
    assert [(one.recipient, one.status, one.remote_host) for one in paste.failures] == [
        ("mario@example.it", "5.1.1", "mail.example.it"),
        ("lucia@example.net", "5.2.2", None),
    ]


def test_diagnostic_comes_first_and_is_whole():
    assert texts(read(REPORT))[0] == "smtp; 550 5.1.1 <mario@example.it>: Recipient address rejected: User unknown"


def test_original_message_never_counts():
    assert not any("greylisting" in text or "not the error" in text for text in texts(read(REPORT)))


def test_report_in_crlf_and_in_cr_is_the_same():
    for ending in ("\r\n", "\r"):
        paste = read(REPORT.replace("\n", ending).encode())
        assert [failure.recipient for failure in paste.failures] == ["mario@example.it", "lucia@example.net"]


def test_report_pasted_as_text_is_read():
    paste = read("Final-Recipient: rfc822; mario@example.it\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no")
    assert [(one.recipient, one.action, one.status) for one in paste.failures] == [("mario@example.it", "failed", "5.1.1")]


def test_report_attached_to_a_forwarded_mail_is_read():
    forwarded = (
        "Received: from a by b\nFrom: anna@example.org\nSubject: help\nContent-Type: multipart/mixed; boundary=f\n\n"
        f"--f\n\nplease look\n--f\nContent-Type: message/rfc822\n\n{REPORT}\n--f--\n"
    )
    assert [failure.recipient for failure in read(forwarded).failures] == ["mario@example.it", "lucia@example.net"]


def report(*lines):
    """A report alone, and who was refused with which status and diagnostic."""
    source = f"From: MAILER-DAEMON@example.com\nTo: anna@example.org\nContent-Type: message/delivery-status\n\n{chr(10).join(lines)}\n"
    paste = read(source)
    return [(one.recipient, one.status, paste.text[slice(*one.spans[0])] if one.spans else "") for one in paste.failures]


MARIO = ("Final-Recipient: rfc822; mario@example.it", "Action: failed", "Status: 5.1.1", "Diagnostic-Code: smtp; 550 no such user")
LUCIA = ("Final-Recipient: rfc822; lucia@example.net", "Action: failed", "Status: 5.2.2", "Diagnostic-Code: smtp; 552 over quota")
BOTH = [("mario@example.it", "5.1.1", "smtp; 550 no such user"), ("lucia@example.net", "5.2.2", "smtp; 552 over quota")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Reporting-MTA: dns; mx.example.com", "", *MARIO, "", *LUCIA),
        ("Reporting-MTA: dns; mx.example.com", *MARIO, *LUCIA),
        ("Reporting-MTA: dns; mx.example.com", "", *reversed(MARIO), "", *reversed(LUCIA)),
        ("", *MARIO, "", "", *LUCIA),
    ],
    ids=["blank lines", "no blank lines", "recipient last", "nothing about the mail"],
)
def test_groups_come_apart(lines):
    assert report(*lines) == BOTH


def test_line_that_lost_its_indent_belongs_to_the_diagnostic():
    lines = (
        "Final-Recipient: rfc822; mario@example.it",
        "Diagnostic-Code: smtp; 550-Please log in.",
        "550-mx:25 says",
        "550 so.",
        "Status: 5.7.1",
    )
    assert report(*lines) == [("mario@example.it", "5.7.1", "smtp; 550-Please log in.\n550-mx:25 says\n550 so.")]


def test_words_around_the_answer_of_a_server_do_not_count():
    wrapped = "Diagnostic-Code: smtp; 5.1.0 - Unknown address error 550-'5.7.1 Access denied' (delivery attempts: 0)"
    assert report("Final-Recipient: rfc822; mario@example.it", wrapped) == [("mario@example.it", None, "5.7.1 Access denied")]


def test_route_before_an_address_gives_way_to_what_the_sender_wrote():
    lines = ("Original-Recipient: rfc822;mario@example.it", "Final-Recipient: rfc822;@gw.example.it:mario@mx", "Status: 5.2.0")
    assert report(*lines) == [("mario@example.it", "5.2.0", "5.2.0")]


@pytest.mark.parametrize(
    ("action", "expected"),
    [("failed (user unknown)", "failed"), ("Delayed", "delayed"), ("expired", "failed"), ("relayed", "relayed"), ("held", None)],
)
def test_action_is_one_of_the_standard(action, expected):
    text = f"Final-Recipient: rfc822; mario@example.it\nAction: {action}\nStatus: 4.0.0"
    assert [one.action for one in read(text).failures] == [expected]


def test_receipt_says_that_the_mail_arrived():
    source = "From: a@example.org\nTo: b@example.org\nContent-Type: message/disposition-notification\n\n"
    fields = "Final-Recipient: rfc822; mario@example.it\nDisposition: manual-action/MDN-sent-manually; displayed\n"
    assert [(one.recipient, one.action) for one in read(source + fields).failures] == [("mario@example.it", "delivered")]


def test_report_that_lost_its_frame_is_read_in_the_text():
    body = "Sorry.\n\nReporting-MTA: dns; mx.example.com\n\n" + "\n".join(MARIO) + "\n\nReturn-Path: <anna@example.org>\nSubject: full\n"
    failures = read(f"From: MAILER-DAEMON@example.com\nTo: anna@example.org\nSubject: failed\n\n{body}").failures
    assert [(one.recipient, one.reporting_host, one.status) for one in failures] == [("mario@example.it", "mx.example.com", "5.1.1")]


def test_bounce_that_says_nothing_carries_the_one_that_does():
    source = f"Received: x\nFrom: MAILER-DAEMON@example.com\nSubject: failed\nContent-Type: message/rfc822\n\n{REPORT}"
    assert [one.recipient for one in read(source).failures] == ["mario@example.it", "lucia@example.net"]
