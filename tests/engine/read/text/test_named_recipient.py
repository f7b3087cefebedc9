import pytest

from errors.engine.read import read
from errors.engine.read.text.named_recipient import named_recipient


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("550 5.1.1 <Mario@example.it>: Recipient address rejected", "mario@example.it"),
        ("RCPT TO:<mario@example.it>", "mario@example.it"),
        ("destinatario: mario@example.it", "mario@example.it"),
        ("550 <mario@example.it>... User unknown", "mario@example.it"),
        ("550 mario@example.it sender rejected", None),
    ],
)
def test_recipient_of_a_copied_line(text, recipient):
    assert named_recipient(text) == recipient


def test_recipient_of_a_bare_line_is_that_of_its_failure():
    assert [one.recipient for one in read("550 5.1.1 <mario@example.it>: User unknown").failures] == ["mario@example.it"]
