from errors.engine.read import read
from errors.engine.vocabulary import PasteKind

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
