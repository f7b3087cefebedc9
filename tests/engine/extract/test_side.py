"""Who said no: the table, and texts of each kind."""

import pytest

from errors.engine.extract import extract
from errors.engine.extract.side import SIDES, Host, side
from errors.engine.extract.voice import Voice
from errors.engine.index.providers import ProviderIndex
from errors.engine.index.rules import ProviderRule
from errors.engine.read import read
from errors.engine.vocabulary import Phase, Side

INDEX = ProviderIndex(
    [
        ProviderRule("gmail", "mailbox", ("google.com",), ("gmail.com",)),
        ProviderRule("aruba", "mailbox", ("aruba.it",), ("aruba.it",)),
        ProviderRule("proofpoint", "filter", ("pphosted.com",)),
    ]
)
REPORT = "Reporting-MTA: dns; out.example.org\n\nFinal-Recipient: rfc822; {}\nAction: failed\nStatus: 5.0.0\n"


def signals(text):
    paste = read(text)
    return extract(paste, paste.failures[0], INDEX)


@pytest.mark.parametrize(
    ("voice", "host", "phase", "has_recipient", "who"),
    [
        (Voice.FETCH, Host.NONE, None, False, Side.OWN_MAILBOX),
        (Voice.PROGRAM, Host.NONE, None, False, Side.OWN_PROGRAM),
        (Voice.QUOTE, Host.OTHER, Phase.RCPT, True, Side.OWN_SERVER),
        (Voice.REPORT, Host.LOCAL, None, True, Side.RECIPIENT_MAILBOX),
        (Voice.REPORT, Host.OTHER, Phase.AUTH, True, Side.RELAY),
        (Voice.REPORT, Host.FILTER, Phase.RCPT, True, Side.FILTER),
        (Voice.REPORT, Host.ELSEWHERE, Phase.DATA, True, Side.RELAY),
        (Voice.REPORT, Host.OTHER, None, False, Side.RECIPIENT_SERVER),
        (Voice.REPORT, Host.RECIPIENTS, None, True, Side.RECIPIENT_SERVER),
        (Voice.REPORT, Host.NONE, Phase.RCPT, True, Side.RECIPIENT_SERVER),
        (Voice.REPORT, Host.REPORTER, Phase.END_OF_DATA, True, Side.RECIPIENT_SERVER),
        (Voice.REPORT, Host.REPORTER, Phase.END_OF_DATA, False, None),
        (Voice.REPORT, Host.REPORTER, Phase.CONNECT, True, None),
        (Voice.REPORT, Host.NONE, None, True, None),
        (Voice.BARE, Host.NONE, Phase.AUTH, False, Side.OWN_SERVER),
        (Voice.BARE, Host.NONE, Phase.RCPT, True, None),
        (Voice.BARE, Host.NONE, None, False, None),
    ],
)
def test_table_says_who_said_no(voice, host, phase, has_recipient, who):
    assert side(voice, phase, host, has_recipient) is who


def test_table_knows_every_side():
    assert {row.side for row in SIDES} == set(Side)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(REPORT.format("a@example.com") + "Remote-MTA: dns; mx.example.com", Side.RECIPIENT_SERVER, id="another host refused"),
        pytest.param(REPORT.format("a@example.com") + "Remote-MTA: dns; mx1.pphosted.com", Side.FILTER, id="a filter's host"),
        pytest.param(REPORT.format("a@gmail.com") + "Remote-MTA: dns; smtps.aruba.it", Side.RELAY, id="a host of another provider"),
        pytest.param(REPORT.format("a@example.org"), Side.RECIPIENT_SERVER, id="the recipient's own server reports"),
        pytest.param(REPORT.format("a@example.com"), None, id="a server that may be anybody's reports"),
        pytest.param("host mx.example.com[192.0.2.1] said: 550 no", Side.RECIPIENT_SERVER, id="a server tells of another"),
        pytest.param(
            "An error occurred while sending mail. The mail server responded: 550 5.1.1 unknown user.", Side.OWN_SERVER, id="a window"
        ),
        pytest.param("Impossibile inviare il messaggio. Risposta del server: '550 no'", Side.OWN_SERVER, id="a window in Italian"),
        pytest.param("The remote server returned '550 5.1.1 unknown user'", None, id="a remote server is not the own one"),
        pytest.param("smtplib.SMTPDataError: (554, b'5.7.1 spam')", Side.OWN_SERVER, id="an exception with a reply"),
        pytest.param("Error: connect ECONNREFUSED 192.0.2.1:587", Side.OWN_PROGRAM, id="no server was reached"),
        pytest.param("Connecting to outgoing server smtp.example.org failed.", Side.OWN_PROGRAM, id="a program did not connect"),
        pytest.param("Outlook: error 0x800CCC0E", Side.OWN_PROGRAM, id="a number of a program"),
        pytest.param("connect to mx.example.com[192.0.2.1]:25: Connection timed out", Side.RECIPIENT_SERVER, id="a server did not connect"),
        pytest.param("-ERR [AUTH] wrong password", Side.OWN_MAILBOX, id="POP3"),
        pytest.param("IMAP: a1 NO [AUTHENTICATIONFAILED] no", Side.OWN_MAILBOX, id="IMAP"),
        pytest.param("IMAP works, SMTP says 535 no", None, id="both protocols"),
        pytest.param("535 5.7.8 Authentication failed", Side.OWN_SERVER, id="a login"),
        pytest.param("550 5.1.1 user unknown", None, id="a bare reply"),
    ],
)
def test_text_says_who_said_no(text, who):
    assert signals(text).side is who


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("550 5.1.1 user unknown", True),
        ("Login failed: connection timed out", True),
        ("Impossibile verificare il nome dell'account", True),
        ("ValueError: bad host", True),
        ("Quali sono i parametri IMAP?", False),
        ("la posta non arriva", False),
        ("Che cosa vuol dire connessione rifiutata?", False),
    ],
)
def test_error_string_is_told_from_a_question(text, quotes):
    assert signals(text).quotes_error is quotes
