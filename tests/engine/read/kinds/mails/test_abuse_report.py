import pytest

from errors.engine.read import read
from errors.engine.vocabulary import Notice
from tests.engine.read.bounces import sent

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
    ("fields", "recipients"),
    [
        ("Original-Rcpt-To: <mario@example.it>\nOriginal-Rcpt-To: anna@example.it", ["mario@example.it", "anna@example.it"]),
        ("Removal-Recipient: mario@example.it", ["mario@example.it"]),
        ("Source-IP: 192.0.2.1", ["lucia@example.net"]),
    ],
)
def test_abuse_report_names_who_complained(fields, recipients):
    paste = read(sent(ARF, body=REPORT.format(recipients=fields)))
    assert (paste.notice, [one.recipient for one in paste.failures]) == (Notice.ABUSE_REPORT, recipients)
    assert {one.reporting_host for one in paste.failures} == {"fbl.example.com"}


def test_mail_complained_about_does_not_count():
    paste = read(sent(ARF, body=REPORT.format(recipients="Removal-Recipient: mario@example.it")))
    assert not any("unknown" in paste.text[slice(*span)] for one in paste.failures for span in one.spans)


REPORT_IN_WORDS = "This is an email abuse report.\n\nFeedback-Type: abuse\nVersion: 1\nOriginal-Rcpt-To: <mario@example.it>\n"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (["Subject: FW: offer"], REPORT_IN_WORDS),
        (["X-HmXmrOriginalRecipient: mario@example.it", "Subject: complaint about message from 192.0.2.1"], "buy\n"),
    ],
    ids=["fields in the words", "field of Outlook.com"],
)
def test_complaint_without_a_feedback_part_names_who_complained(headers, body):
    paste = read(sent(*headers, body=body))
    assert (paste.notice, [one.recipient for one in paste.failures]) == (Notice.ABUSE_REPORT, ["mario@example.it"])
