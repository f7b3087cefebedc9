import pytest

from tests.engine.read.bounces import ORIGINAL, told


def test_each_address_that_begins_a_line_starts_a_part():
    body = f"""\
Sorry, your mail could not be delivered.

mario@example.it: no such user here

lucia@example.net: over quota

----- Original message -----
{ORIGINAL}"""
    assert told(body) == [
        ("mario@example.it", None, "mario@example.it: no such user here"),
        ("lucia@example.net", None, "lucia@example.net: over quota"),
    ]


@pytest.mark.parametrize(
    "line", ["Your mail to mario@example.it could not be delivered.", "Recipient: <mario@example.it>", "Non recapitato a mario@example.it"]
)
def test_single_address_is_found_anywhere(line):
    assert told(f"Sorry. Ask postmaster@example.com for help.\n\n{line}\n")[0][0] == "mario@example.it"


def test_address_of_the_sender_is_no_recipient():
    assert told("Your mail could not be delivered.\n\nanna@example.org\n")[0][0] is None


@pytest.mark.parametrize(("length", "count"), [(35, 2), (36, 3)])
def test_label_of_a_sender_stands_in_forty_characters(length, count):
    assert len(told(f"{' ' * length}from: mario@example.it\nlucia@example.net: over quota\nugo@example.net: over quota\n")) == count


def test_sender_below_a_broken_heading_is_no_recipient():
    body = "Your message from\nanna@sender.example\nto this recipient failed:\nugo@example.com: user unknown\n"
    assert [recipient for recipient, _, _ in told(body)] == ["ugo@example.com"]


def test_reason_may_stand_before_its_recipient():
    body = "Sorry.\n\nUser unknown:\n  ugo@example.com\n\nMailbox full:\n  pia@example.com\n"
    assert told(body) == [
        ("ugo@example.com", None, "Sorry. User unknown: ugo@example.com"),
        ("pia@example.com", None, "Mailbox full: pia@example.com"),
    ]


def test_reason_beside_its_recipient_is_not_taken_for_the_next():
    body = "These failed:\n\nugo@example.com\nUser unknown\n\npia@example.com\nMailbox full\n"
    assert [text for _, _, text in told(body)] == ["ugo@example.com User unknown", "pia@example.com Mailbox full"]
