from tests.engine.read.bounces import ORIGINAL, told


def test_opensmtpd_writes_one_line_per_recipient():
    body = f"""\
    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

mario@example.it: 550 5.1.1 no such user
lucia@example.net: Envelope expired

    Below is a copy of the original message:

{ORIGINAL}"""
    assert told(body) == [
        ("mario@example.it", None, "mario@example.it: 550 5.1.1 no such user"),
        ("lucia@example.net", None, "lucia@example.net: Envelope expired"),
    ]
