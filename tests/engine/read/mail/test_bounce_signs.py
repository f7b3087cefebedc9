import pytest

from errors.engine.read.mail.bounce_signs import is_automatic, is_forwarded
from errors.engine.read.mail.parsed_mail import parse_mail


def mail(*headers):
    return parse_mail("Received: from a by b\n" + "\n".join(headers) + "\n\nx", is_bytes=False)


@pytest.mark.parametrize(
    "header",
    [
        "From: MAILER-DAEMON@example.com",
        "From: Postmaster <x@example.com>",
        "From: <>",
        "Return-Path: <>",
        "Auto-Submitted: auto-generated",
        "X-Failed-Recipients: a@example.it",
        "Subject: Undelivered Mail Returned to Sender",
        "Subject: Delivery Status Notification (Failure)",
        "Subject: Mancata consegna",
        "Subject: =?utf-8?B?0J3QtdC00L7RgdGC0LDQstC70LXQvdC90L7QtSDRgdC+0L7QsdGJ0LXQvdC40LU=?=",
    ],
)
def test_program_shows_itself(header):
    assert is_automatic(mail(header))


@pytest.mark.parametrize(
    "subject", ["Re: Undelivered Mail Returned to Sender", "R: Mancata consegna", "Fwd: failure notice", "Delivery of your parcel"]
)
def test_person_who_answers_is_no_program(subject):
    assert not is_automatic(mail("From: anna@example.org", f"Subject: {subject}"))


def test_forwarded_mail_is_recognised():
    assert [is_forwarded(mail(f"Subject: {subject}")) for subject in ("Fwd: x", "I: x", "x")] == [True, True, False]
