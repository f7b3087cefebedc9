"""Exceptions: the reply in them, or the innermost message, is the telling place."""

import pytest

from errors.engine.read import read

REPLY = "550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown"
WITH_REPLY = {
    "python": f"Traceback (most recent call last):\n  File \"/srv/send.py\", line 551, in <module>\n    go()\nsmtplib.SMTPDataError: (550, b'{REPLY[4:]}')",
    "java": f"javax.mail.MessagingException: no;\n  nested exception is:\n\tcom.sun.mail.smtp.SMTPSendFailedException: {REPLY}\n\n\tat a.b.C(C.java:554)",
    "dotnet": f"System.Net.Mail.SmtpException: Transaction failed. The server response was: {REPLY}\n   at System.Net.Mail.SmtpClient.Send(MailMessage message)",
    "node": f"Error: Message failed: {REPLY}\n    at f (/app/x.js:554:19) {{\n  response: '{REPLY}',\n  responseCode: 550\n}}",
    "php": f"PHP Fatal error:  Uncaught PHPMailer\\PHPMailer\\Exception: SMTP Error: {REPLY} in /var/www/send.php:550\nStack trace:\n#0 {{main}}",
    "symfony": f'Expected response code "250" but got code "550", with message "{REPLY}".',
    "go": f"2026/11/28 15:04:05 send invoice: smtp: {REPLY}",
    "ruby": f"/gems/net/smtp.rb:552:in `check': {REPLY} (Net::SMTPFatalError)\n\tfrom send.rb:18:in `<main>'",
    "perl": f"Net::SMTP: {REPLY} at /opt/app/notify.pl line 22.",
}


def telling(text):
    paste = read(text)
    return [paste.plain[slice(*failure.spans[0])].strip() for failure in paste.failures]


@pytest.mark.parametrize("name", [name for name in WITH_REPLY if name != "ruby"])
def test_reply_in_an_exception_is_the_telling_place(name):
    assert telling(WITH_REPLY[name]) == [REPLY]


def test_class_behind_a_reply_stays_with_it():
    assert telling(WITH_REPLY["ruby"]) == [f"{REPLY} (Net::SMTPFatalError)"]


def test_each_recipient_of_smtplib_is_a_failure():
    paste = read(
        "smtplib.SMTPRecipientsRefused: {'anna@example.org': (550, b'5.1.1 User unknown'), 'mario@example.it': (452, b'4.2.2 Mailbox full')}"
    )
    assert [failure.recipient for failure in paste.failures] == ["anna@example.org", "mario@example.it"]
    assert telling(paste.text) == ["550 5.1.1 User unknown", "452 4.2.2 Mailbox full"]


def test_innermost_cause_is_the_telling_place():
    text = (
        "javax.mail.MessagingException: Could not connect to SMTP host: mail.example.com, port: 465\n\tat a.b.C(C.java:5)\n"
        "Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed\n\t... 7 more"
    )
    assert telling(text) == ["javax net ssl SSLHandshakeException: PKIX path building failed"]


def test_exception_about_mail_comes_before_the_one_that_followed():
    text = "Traceback (most recent call last):\nsmtplib.SMTPServerDisconnected: closed\nTraceback (most recent call last):\nRuntimeError: mail not sent"
    assert telling(text) == ["smtplib SMTPServerDisconnected: closed"]


def test_status_alone_behind_the_words_of_a_program_is_a_reply():
    text = "Send-MailMessage : The SMTP server requires a secure connection. The server response was: 5.7.57 Client not authenticated.\nAt line:1 char:1"
    assert telling(text) == ["5.7.57 Client not authenticated."]


def test_host_that_said_the_reply_refused():
    (failure,) = read(f"smtp: mx.example.org said: {REPLY}\ngoroutine 1 [running]:").failures
    assert failure.remote_host == "mx.example.org"
