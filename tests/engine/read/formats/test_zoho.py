import pytest

from tests.engine.read.bounces import told

LINES = {
    "mario@example.it Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 no such user": "mario@example.it",
    "[Status: Error, Address: <lucia@example.net>, ResponseCode 421, , Host not reachable.]": "lucia@example.net",
}


@pytest.mark.parametrize("line", LINES)
def test_zoho_writes_one_line_per_recipient(line):
    body = "This message was created automatically by mail delivery software.\nThis is a permanent error. \n\n" + line
    assert told(body) == [(LINES[line], None, line)]
