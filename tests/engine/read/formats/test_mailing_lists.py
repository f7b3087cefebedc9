import pytest

from tests.engine.read.bounces import told

LETTERS = {
    "ezmlm": ("Hi! This is the ezmlm program. I'm managing the\nlist@example.com mailing list.\n", "From: list-help@example.com"),
    "fml": ("You are not a member of this mailing list <list@example.com>.\n", "From: list-admin@example.com"),
    "mailman": (
        "You are not allowed to post to this mailing list, and your message has been\nautomatically rejected.\n",
        "From: list-owner@example.com",
    ),
    "moderated": (
        "Your mail to 'list@example.com' with the subject\n\n    hello\n\nIs being held until the list moderator can review it\n",
        "",
    ),
}


@pytest.mark.parametrize("name", LETTERS)
def test_list_is_the_recipient(name):
    body, sender = LETTERS[name]
    assert [recipient for recipient, _, _ in told(body, sender or "From: list-bounces@example.com")] == ["list@example.com"]
