from tests.engine.read.bounces import told


def test_reason_stands_in_brackets():
    body = "The message that you sent was undeliverable to the following:\n\tmario@example.it (550 no such user)\n"
    assert told(body) == [("mario@example.it", None, "mario@example.it (550 no such user)")]
