from tests.engine.read.bounces import told


def test_sentence_names_the_recipient():
    body = "User's mailbox is full: <mario@example.it>\nUnable to deliver mail.\n"
    assert told(body) == [("mario@example.it", None, " ".join(body.split()))]
