from tests.engine.read.bounces import told


def test_transcript_names_recipient_and_host():
    body = """\
Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: mario@example.it

Sat 21 Nov 2026 10:00:00 +0100
Failed to send to identified host,
mario@example.it: [192.0.2.1], 550 no such user
--- Message non-deliverable.
"""
    assert told(body) == [("mario@example.it", "192.0.2.1", "mario@example.it: [192.0.2.1], 550 no such user")]
