"""One bounce per mail system, written as that system writes: recipients and their texts must come apart."""

import pytest

from errors.engine.read import read
from errors.engine.read.formats import FORMATS, GENERIC

HEAD = "Return-Path: <>\nReceived: from mx.example.com by mail.example.org\nFrom: MAILER-DAEMON@mx.example.com\nSubject: failure notice\n\n"
QMAIL = """\
Hi. This is the qmail-send program at mx.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<mario@example.it>:
Sorry, no mailbox here by that name. (#5.1.1)

<lucia@example.net>:
192.0.2.1 failed after I sent the message.
Remote host said: 552 over quota

--- Below this line is a copy of the message.

Subject: mailbox unavailable
"""
EXIM = """\
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  mario@example.it
    SMTP error from remote mail server after RCPT TO:<mario@example.it>:
    host mail.example.it [192.0.2.1]: 550 no such user
  lucia@example.net
    retry timeout exceeded

------ This is a copy of the message, including all the headers. ------

Subject: mailbox unavailable
"""
POSTFIX = """\
This is the mail system at host mx.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<mario@example.it>: host mail.example.it[192.0.2.1] said: 550 5.1.1 no such
    user (in reply to RCPT TO command)

<lucia@example.net>: unknown user: "lucia"
"""
SENDMAIL = """\
The original message was received at Sat, 21 Nov 2026 10:00:00 +0100
from pc.example.org [192.0.2.9]

   ----- The following addresses had permanent fatal errors -----
<mario@example.it>
    (reason: 550 no such user)
<lucia@example.net>
    (reason: 552 over quota)

   ----- Original message follows -----
Subject: mailbox unavailable
"""
GENERIC_BOUNCE = """\
Sorry, your mail could not be delivered.

mario@example.it: no such user here

lucia@example.net: over quota

----- Original message -----
Subject: mailbox unavailable
"""
BOUNCES = {"qmail": QMAIL, "postfix": POSTFIX, "exim": EXIM, "sendmail": SENDMAIL, "generic": GENERIC_BOUNCE}


@pytest.mark.parametrize("name", BOUNCES)
def test_recipients_come_apart(name):
    assert [failure.recipient for failure in read(HEAD + BOUNCES[name]).failures] == ["mario@example.it", "lucia@example.net"]


@pytest.mark.parametrize("name", BOUNCES)
def test_original_message_never_counts(name):
    paste = read(HEAD + BOUNCES[name])
    assert "mailbox unavailable" not in "".join(paste.text[span.start : span.end] for one in paste.failures for span in one.spans)


@pytest.mark.parametrize("name", ["qmail", "postfix", "exim", "sendmail"])
def test_text_without_headers_is_read_the_same(name):
    assert [failure.recipient for failure in read(BOUNCES[name]).failures] == ["mario@example.it", "lucia@example.net"]


def test_order_of_the_formats_is_declared():
    assert [form.name for form in FORMATS][:4] == ["qmail", "postfix", "exim", "sendmail"]
    assert GENERIC not in FORMATS
