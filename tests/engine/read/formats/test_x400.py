from tests.engine.read.bounces import told


def test_gateway_names_recipient_and_reason():
    body = """\
This report relates to your message: Subject: mailbox full

Your message was not delivered to:
   mario@example.it
for the following reason:
   Recipient unknown
"""
    assert told(body) == [("mario@example.it", None, "mario@example.it for the following reason: Recipient unknown")]
