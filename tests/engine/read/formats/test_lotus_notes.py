from tests.engine.read.bounces import ORIGINAL, told


def test_reason_stands_above_its_recipient():
    body = f"""\
------- Failure Reasons  --------

User not listed in public Name & Address Book
mario@example.it

Message has exceeded maximum hop count
lucia@example.net

------- Returned Message --------

{ORIGINAL}"""
    assert [(recipient, text.rpartition("--- ")[2]) for recipient, _, text in told(body)] == [
        ("mario@example.it", "User not listed in public Name & Address Book mario@example.it"),
        ("lucia@example.net", "Message has exceeded maximum hop count lucia@example.net"),
    ]
