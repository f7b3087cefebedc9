from tests.engine.read.bounces import told


def test_mailfoundry_names_recipient_and_server():
    body = """\
Unable to deliver message to: <mario@example.it>
Delivery failed for the following reason:
Server mail.example.it[192.0.2.1] failed with: 550 no such user

This has been a permanent failure.  No further delivery attempts will be made.
"""
    expected = (
        "Unable to deliver message to: <mario@example.it> Delivery failed for the following reason:"
        " Server mail.example.it[192.0.2.1] failed with: 550 no such user"
    )
    assert told(body) == [("mario@example.it", "mail.example.it", expected)]
