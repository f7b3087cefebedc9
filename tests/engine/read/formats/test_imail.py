import pytest

from tests.engine.read.bounces import ORIGINAL, told


@pytest.mark.parametrize(
    "line", ["Unknown user: mario@example.it", "undeliverable to mario@example.it", "User mailbox exceeds allowed size: mario@example.it"]
)
def test_address_stands_in_the_sentence(line):
    assert told(f"{line}\n\n\nOriginal message follows.\n\n{ORIGINAL}", "X-Mailer: <SMTP32 v8.22>") == [("mario@example.it", None, line)]
