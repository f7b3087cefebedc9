from tests.engine.read.bounces import told


def test_number_is_taken_from_the_original():
    body = """\
Message could not be delivered to mobile.
Error: No valid recipients for this MM

Original Message:
From: anna@example.org
To: 5550100@example.com
"""
    expected = "Message could not be delivered to mobile. Error: No valid recipients for this MM"
    assert told(body, "From: MMSC NDR Administrator <sysadmin@m01.vzwpix.com>") == [("5550100@example.com", None, expected)]
