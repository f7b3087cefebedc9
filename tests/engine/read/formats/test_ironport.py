from tests.engine.read.bounces import told


def test_reason_stands_below():
    body = """\
The following message to <mario@example.it> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'no such user'
"""
    assert told(body) == [("mario@example.it", None, " ".join(body.split()))]
