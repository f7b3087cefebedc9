"""Which kind a pasted text is, and that the readers are tried in their declared order."""

import pytest

from errors.engine.read import read
from errors.engine.vocabulary import PasteKind

REPLY = "550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown"
KINDS = {
    PasteKind.REPLY: [REPLY, "-ERR Authentication failed", "5.7.1 Relaying denied"],
    PasteKind.LOG: [
        "Nov 21 10:00:00 mx postfix/smtp[7]: 4ABC: to=<anna@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=5.1.1, status=bounced (no)",
        f'{{"level":"ERROR","status":500,"message":"mail not sent","error":"{REPLY}"}}',
        f'level=error ts=2026-11-28T15:04:41Z msg="not sent" err="{REPLY}"',
        f"Nov 21 10:00:00 mx1 postfix/smtp[12345]: 4ABCDEF: {REPLY}",
    ],
    PasteKind.SESSION: [
        f"SERVER -> CLIENT: {REPLY}",
        f"<** {REPLY}",
        f"C: RCPT TO:<anna@example.org>\nS: {REPLY}",
        f"RCPT TO:<anna@example.org>\n{REPLY}",
        f"reply: b'{REPLY}\\r\\n'",
        f"SMTP (mail.example.com): <rx> {REPLY}",
        # a session in which an exception follows is a session
        f"SERVER -> CLIENT: {REPLY}\nPHP Fatal error:  Uncaught Exception: no in /a/b.php:5",
    ],
    PasteKind.PROGRAM: [
        f"smtplib.SMTPDataError: (550, b'{REPLY[4:]}')",
        f'Exception in thread "main" javax.mail.MessagingException: {REPLY}\n\tat a.b.C(C.java:5)',
        f"2026/11/28 15:04:05 send invoice: smtp: {REPLY}",
        f"Net::SMTP: {REPLY} at /opt/app/notify.pl line 22.",
    ],
    PasteKind.DIALOG: [
        f"An error occurred while sending mail. The mail server responded: {REPLY}.",
        f"Impossibile inviare il messaggio. Risposta del server: '{REPLY}', Porta: 25",
    ],
    PasteKind.QUESTION: ["Perché la mail mi torna indietro?"],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_pasted_text_is_of_one_kind(kind, text):
    assert read(text).kind == kind
    assert read(text).is_pasted_text


def test_copied_bounce_is_a_bounce_that_was_pasted():
    paste = read("This is the mail system at host mx.example.com.\n\n   The mail system\n\n<mario@example.it>: no such user\n")
    assert (paste.kind, paste.is_pasted_text, paste.is_report) == (PasteKind.BOUNCE, True, False)
