import pytest

from tests.engine.read.bounces import told

HEAD = {
    "new": """\
This is the mail system at host mx.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system
""",
    "old": """\
This is the Postfix program at host mx.example.com.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

\t\t\tThe Postfix program
""",
}
BODY = """
<mario@example.it> (expanded from <info@example.it>): host
    mail.example.it[192.0.2.1] said: 550 5.1.1 no such user (in reply to RCPT TO
    command)

<lucia@example.net>: unknown user: "lucia"
"""


@pytest.mark.parametrize("name", HEAD)
def test_postfix_names_each_recipient_with_its_reply(name):
    assert told(HEAD[name] + BODY) == [
        (
            "mario@example.it",
            "mail.example.it",
            "<mario@example.it> (expanded from <info@example.it>): host mail.example.it[192.0.2.1] said: 550 5.1.1 no such user"
            " (in reply to RCPT TO command)",
        ),
        ("lucia@example.net", None, '<lucia@example.net>: unknown user: "lucia"'),
    ]
