from tests.engine.read.bounces import told


def test_recipients_share_the_reason_above_them():
    body = """\
Your message:
   From:    anna@example.org
   Subject: mailbox full

Could not be delivered because of

550 5.1.1 no such user

The following recipients were affected:
   mario@example.it
   lucia@example.it

Additional Information
======================
Original Sender:    <anna@example.org>
"""
    text = "550 5.1.1 no such user The following recipients were affected: mario@example.it lucia@example.it"
    assert told(body) == [("mario@example.it", None, text), ("lucia@example.it", None, text)]
