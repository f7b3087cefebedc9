"""Transcripts: the last exchange that failed is the telling place; what went well, and what merely followed, does not count."""

import pytest

from errors.engine.read import read
from errors.engine.vocabulary import Phase

REPLY = "550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown"
SESSIONS = {
    "phpmailer": f"2026-11-28 15:04:41\tSERVER -> CLIENT: 220 mx ESMTP\n2026-11-28 15:04:41\tCLIENT -> SERVER: RCPT TO:<anna@example.org>\n"
    f"2026-11-28 15:04:41\tSERVER -> CLIENT: {REPLY}\n2026-11-28 15:04:41\tCLIENT -> SERVER: QUIT\n2026-11-28 15:04:41\tSERVER -> CLIENT: 221 bye",
    "swaks": f"=== Connected to mx.example.org.\n<-  220 mx ESMTP\n -> RCPT TO:<anna@example.org>\n<** {REPLY}\n -> QUIT\n<-  221 Bye",
    "mailkit": f"S: 220 mx ESMTP\nC: RCPT TO:<anna@example.org>\nS: {REPLY}\nC: DATA\nS: 503 5.5.1 need RCPT command",
    "curl": f"> RCPT TO:<anna@example.org>\n< {REPLY}\n* RCPT failed: 550",
    "smtplib": f"send: 'rcpt TO:<anna@example.org>\\r\\n'\nreply: b'{REPLY}\\r\\n'\nreply: retcode (550); Msg: b'{REPLY[4:]}'",
    "outlook": f"SMTP (mx.example.org): <tx> RCPT TO:<anna@example.org>\nSMTP (mx.example.org): <rx> {REPLY}",
    "net-smtp": f"Net::SMTP=GLOB(0x55d0c8)>>> RCPT TO:<anna@example.org>\nNet::SMTP=GLOB(0x55d0c8)<<< {REPLY}",
    "thunderbird": f"mailnews.smtp: C: RCPT TO:<anna@example.org>\nmailnews.smtp: S: {REPLY}",
    "typed": f"220 mx ESMTP\nEHLO a.example.com\n250-mx\n250 SIZE 35882577\nRCPT TO:<anna@example.org>\n{REPLY}\nQUIT\n221 2.0.0 Bye",
}


@pytest.mark.parametrize("name", SESSIONS)
def test_refusal_of_a_recipient_is_the_telling_place(name):
    paste = read(SESSIONS[name])
    (failure,) = paste.failures
    said = paste.plain[slice(*failure.spans[0])]
    assert (said, failure.recipient, failure.phase) == (REPLY, "anna@example.org", Phase.RCPT)


def test_each_refused_recipient_is_a_failure():
    text = f"C: RCPT TO:<anna@example.org>\nS: {REPLY}\nC: RCPT TO:<mario@example.it>\nS: 452 4.2.2 Mailbox full\nC: DATA\nS: 554 5.5.1 Error: no valid recipients"
    assert [failure.recipient for failure in read(text).failures] == ["anna@example.org", "mario@example.it"]


def test_refusal_after_the_message_is_of_the_message():
    (failure,) = read("C: DATA\nS: 354 go ahead\nC: .\nS: 552 5.3.4 Message size exceeds fixed limit").failures
    assert failure.phase == Phase.END_OF_DATA


def test_session_without_a_refusal_is_read_by_what_the_program_says():
    paste = read("SERVER -> CLIENT: 220 Ready to start TLS\nSMTP Error: Could not connect to SMTP host.")
    assert [paste.plain[slice(*span)].strip() for failure in paste.failures for span in failure.spans] == [
        "SMTP Error: Could not connect to SMTP host."
    ]
