from errors.engine.read import read
from errors.engine.vocabulary import PasteKind
from tests.engine.read.bounces import bounce, sent, words

LINE = "From MAILER-DAEMON Mon Nov 23 10:00:00 2026\n"


def failing(recipient):
    return bounce(f"This is the mail system at host mx.example.com.\n\n<{recipient}>: user unknown\n")


def test_each_bounce_of_a_file_of_mails_is_read():
    for source in (as_text := LINE + LINE.join((failing("ugo@example.com") + "\n", failing("pia@example.com"))), as_text.encode()):
        paste = read(source)
        assert [(one.recipient, words(paste, one)) for one in paste.failures] == [
            ("ugo@example.com", ["<ugo@example.com>: user unknown"]),
            ("pia@example.com", ["<pia@example.com>: user unknown"]),
        ]


def test_mails_of_a_file_that_are_no_bounces_have_no_failures():
    paste = read(LINE + sent("Subject: ciao") + "\n" + LINE + failing("pia@example.com"))
    assert [(one.recipient, words(paste, one)) for one in paste.failures] == [("pia@example.com", ["<pia@example.com>: user unknown"])]


def test_file_without_a_bounce_is_a_message():
    assert read(LINE + sent("Subject: ciao") + "\n" + LINE + sent("Subject: a domani")).kind == PasteKind.MESSAGE
