from tests.engine.read.bounces import told


def test_greeting_does_not_count():
    body = """\
Hello, this is the mail server on mx.example.com.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <mario@example.it>  delivery failed; will not continue trying
"""
    assert told(body) == [("mario@example.it", None, "<mario@example.it> delivery failed; will not continue trying")]
