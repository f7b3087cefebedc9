from tests.engine.read.bounces import told


def test_recipient_and_reasons_are_marked_with_dashes():
    body = """\
An email that you attempted to send to the following address could not be delivered:
-- mario@example.it

The problem appears to be :
-- Recipient email address is possibly incorrect

Additional information follows :
-- 5.4.1 Recipient address rejected: Access denied.
"""
    expected = (
        "-- mario@example.it The problem appears to be : -- Recipient email address is possibly incorrect"
        " Additional information follows : -- 5.4.1 Recipient address rejected: Access denied."
    )
    assert told(body) == [("mario@example.it", None, expected)]
