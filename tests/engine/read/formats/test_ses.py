import json

import pytest

from errors.engine.read import read
from errors.engine.vocabulary import Notice
from tests.engine.read.bounces import bounce

RECIPIENTS = [
    {"emailAddress": "mario@example.it", "action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1 no such user"},
    {"emailAddress": "lucia@example.net", "action": "failed", "status": "5.2.2", "diagnosticCode": "smtp; 552 over quota"},
]
BOUNCE = json.dumps({"notificationType": "Bounce", "bounce": {"bouncedRecipients": RECIPIENTS, "reportingMTA": "dsn; a1.example.com"}})
COMPLAINT = json.dumps({"notificationType": "Complaint", "complaint": {"complainedRecipients": [{"emailAddress": "mario@example.it"}]}})
DELIVERY = json.dumps({"notificationType": "Delivery", "delivery": {"recipients": ["mario@example.it"], "smtpResponse": "250 ok"}})
SNS = "From: no-reply@sns.amazonaws.com"


@pytest.mark.parametrize("text", [bounce(BOUNCE, SNS), BOUNCE, json.dumps({"Message": BOUNCE})], ids=["mail", "pasted", "escaped"])
def test_json_names_each_recipient(text):
    paste = read(text)
    assert [(one.recipient, one.status, one.reporting_host, paste.text[slice(*one.spans[0])]) for one in paste.failures] == [
        ("mario@example.it", "5.1.1", "a1.example.com", "smtp; 550 5.1.1 no such user"),
        ("lucia@example.net", "5.2.2", "a1.example.com", "smtp; 552 over quota"),
    ]


def test_complaint_is_an_abuse_report():
    paste = read(bounce(COMPLAINT, SNS))
    assert (paste.notice, [one.recipient for one in paste.failures]) == ("abuse-report", ["mario@example.it"])


def test_delivery_is_no_failure():
    assert [(one.recipient, one.action) for one in read(bounce(DELIVERY, SNS)).failures] == [("mario@example.it", "delivered")]


@pytest.mark.parametrize(("length", "notice"), [(3900, Notice.ABUSE_REPORT), (4000, None)])
def test_type_of_a_notification_stands_in_four_thousand_characters(length, notice):
    assert read(bounce("{" + "x" * length + COMPLAINT[1:], SNS)).notice is notice
