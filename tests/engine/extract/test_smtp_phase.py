import pytest

from errors.engine.extract.smtp_phase import phase
from errors.engine.fold import FoldedText
from errors.engine.read import read
from errors.engine.vocabulary import Phase


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("550 no (in reply to RCPT TO command)", Phase.RCPT),
        ("554 no (in reply to end of DATA command)", Phase.END_OF_DATA),
        ("550 no (in reply to MAIL FROM command)", Phase.MAIL),
        ("504 no (in reply to EHLO command)", Phase.EHLO),
        ("connect to mx.example.com[192.0.2.1]:25: Connection timed out", Phase.CONNECT),
        ("535 5.7.8 Authentication failed", Phase.AUTH),
        ("nothing of the kind", None),
    ],
)
def test_phase_is_read_from_the_words_around_the_reply(text, expected):
    paste = read(text)
    assert phase(paste, paste.failures[0], (FoldedText(text),)) == expected


def test_phase_of_a_transcript_is_the_command_before_the_refusal():
    text = "while talking to mx.example.com:\n>>> RCPT To:<a@example.com>\n<<< 250 ok\n>>> DATA\n<<< 550 Unknown user\n>>> QUIT\n"
    paste = read(text)
    assert phase(paste, paste.failures[0], ()) == Phase.DATA
