"""What must not count is blanked, and the length stays."""

import pytest

from errors.engine.read.programs.noise import without_escapes, without_noise
from errors.engine.read.reading import GAP

BLANKED = [
    '  File "/srv/app/send.py", line 551, in <module>',
    "\tat com.sun.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:554)",
    "   at Shop.Newsletter.Send() in C:\\src\\Newsletter.cs:line 550",
    "   in Fatture.Invio.Spedisci() in C:\\src\\Invio.cs:riga 42",
    "    at SMTPConnection._formatError (/app/index.js:554:19)",
    "#0 /var/www/src/PHPMailer.php(1997): PHPMailer->smtpSend(Array)",
    "  thrown in /var/www/html/send.php on line 550",
    "\tfrom send.rb:18:in `<main>'",
    "    + FullyQualifiedErrorId : SmtpException,Microsoft.PowerShell.Commands.SendMailMessage",
    "goroutine 1 [running]:",
    "550ms",
    "line 451",
    "HTTP/1.1 550",
    "errno: -111,",
    "port: 587,",
]


@pytest.mark.parametrize("text", BLANKED)
def test_frames_and_numbers_of_a_program_are_blanked(text):
    assert without_noise(text) == " " * len(text)


@pytest.mark.parametrize("name", ["javax.mail.MessagingException", "System.Net.Mail", "smtplib.SMTPDataError", "events.js"])
def test_names_stay_readable_but_are_no_hosts(name):
    assert without_noise(name) == name.replace(".", " ")


@pytest.mark.parametrize(
    "text", ["host mx.example.com said", "DB9PR05MB0001.EURPRD05.PROD.OUTLOOK.COM", "try again in 300 seconds", "0x800CCC0E"]
)
def test_words_of_servers_stay(text):
    assert without_noise(text) == text


def test_escape_sequences_become_characters():
    assert without_escapes(r"said \"no\"\r\n550 x") == f'said {GAP}"no{GAP}"   \n550 x'
    assert without_escapes(r"\u00e8") == "è" + GAP * 5
