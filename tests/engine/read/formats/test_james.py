from tests.engine.read.bounces import told


def test_recipients_share_the_error():
    body = """\
Hi. This is the James mail server at mx.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.

Failed recipient(s):
mario@example.it
lucia@example.it

Error message:
550 5.1.1 no such user

Message details:
  Subject: mailbox full
  MAIL FROM: anna@example.org
  RCPT TO: mario@example.it
  From: anna@example.org
"""
    assert told(body) == [("mario@example.it", None, "550 5.1.1 no such user"), ("lucia@example.it", None, "550 5.1.1 no such user")]
