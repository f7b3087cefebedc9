"""What stands around an error and does not count: names of libraries make it one of mail, numbers of a program change nothing."""

import time

import pytest

from errors.engine import diagnose
from errors.engine.extract.about_mail import other_trade
from errors.knowledge.entries.proof import first_entry
from errors.lab.contexts import CONTEXTS

ERROR = "535 5.7.8 Error: authentication failed"


@pytest.mark.parametrize(
    "text",
    [
        f"nodemailer sendMail failed: {ERROR}",
        f"curl: (67) Login denied\n< {ERROR}",
        f"docker compose | mailer-1  | smtp: {ERROR}",
        f"printer firmware: scan to mail failed, smtp.example.com:587 said: {ERROR}",
        f'[2026-11-28 15:04:41] production.ERROR: Expected response code 235 but got code "535", with message "{ERROR}"',
        f"{ERROR}\n    at SMTPConnection.x (/app/node_modules/nodemailer/lib/smtp-connection/index.js:550:19)",
        f"took 421 ms, HTTP/1.1 550, pid=554, line 451: smtp: {ERROR}",
    ],
)
def test_more_context_leaves_the_answer(text, catalog):
    assert first_entry(text, catalog) == first_entry(ERROR, catalog)


def test_only_the_code_of_the_failure_is_told(catalog):
    text = (
        "SERVER -> CLIENT: 220 mx ESMTP\nCLIENT -> SERVER: EHLO a\nSERVER -> CLIENT: 250 SIZE 35882577\nCLIENT -> SERVER: AUTH LOGIN\n"
        f"SERVER -> CLIENT: 334 VXNlcm5hbWU6\nSERVER -> CLIENT: {ERROR}\nSERVER -> CLIENT: 503 5.5.1 bad sequence\nSERVER -> CLIENT: 221 2.0.0 Bye"
    )
    (finding,) = diagnose(text, catalog).findings
    assert [code.value for code in finding.codes] == ["535", "5.7.8"]


@pytest.mark.parametrize(
    "name", ["smtplib", "nodemailer", "javax.mail", "System.Net.Mail", "PHPMailer", "smtp.example.com", "mail.example.it:587"]
)
def test_name_of_mail_outweighs_another_trade(name):
    assert not other_trade(f"Traceback: docker, curl and the printer: {name}")


@pytest.mark.no_cover  # the time counts
@pytest.mark.parametrize("name", CONTEXTS)
def test_megabyte_of_any_context_is_answered_in_half_a_second(name, catalog):
    one = CONTEXTS[name](ERROR) + "\n"
    text = one * (999_000 // len(one))
    start = time.process_time()
    diagnose(text, catalog)
    assert time.process_time() - start < 0.5
