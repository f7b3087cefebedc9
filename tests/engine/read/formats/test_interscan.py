import pytest

from tests.engine.read.bounces import told


@pytest.mark.parametrize(("out", "back"), [(">>>", "<<<"), ("<<<", ">>>")])
def test_arrows_point_either_way(out, back):
    body = f"Sent {out} RCPT TO:<mario@example.it>\nReceived {back} 550 no such user\n"
    assert told(body) == [("mario@example.it", None, f"Sent {out} RCPT TO:<mario@example.it> Received {back} 550 no such user")]
