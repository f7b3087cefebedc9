from tests.engine.read.bounces import told


def test_subject_of_the_blocked_mail_does_not_count():
    body = "Your message to: mario@example.it\nwas blocked by our Spam Firewall.\n\nSubject: mailbox full\n"
    assert told(body) == [("mario@example.it", None, "Your message to: mario@example.it was blocked by our Spam Firewall.")]
