from tests.engine.read.bounces import told


def test_reason_stands_below_the_address():
    body = """\
This is the mail delivery agent at messagelabs.com.

I was unable to deliver your message to the following addresses:

mario@example.it

Reason: 550 no such user

The message subject was: mailbox full
"""
    assert told(body) == [("mario@example.it", None, "mario@example.it Reason: 550 no such user")]
