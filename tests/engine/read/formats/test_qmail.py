import pytest

from tests.engine.read.bounces import ORIGINAL, told

HEAD = {
    "qmail": """\
Hi. This is the qmail-send program at mx.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.
""",
    "yahoo": "Sorry, we were unable to deliver your message to the following address.\n",
    "yahoo.co.jp": "Message from  example.com.\nUnable to deliver message to the following address(es).\n",
    "hosting": "We're sorry. There's a problem with the e-mail address(es) you're trying to send to.\n",
}
BODY = f"""
<mario@example.it>:
192.0.2.1 does not like recipient.
Remote host said: 550 sorry, no mailbox here by that name (#5.1.1)
Giving up on 192.0.2.1.

<lucia@example.net>:
Connected to 192.0.2.2 but sender was rejected.
Remote host said: 553 not allowed

--- Below this line is a copy of the message.

{ORIGINAL}"""


@pytest.mark.parametrize("name", HEAD)
def test_qmail_and_its_forks_name_address_host_and_reason(name):
    assert told(HEAD[name] + BODY) == [
        (
            "mario@example.it",
            "192.0.2.1",
            "<mario@example.it>: 192.0.2.1 does not like recipient. Remote host said: 550 sorry, no mailbox here by that name (#5.1.1)"
            " Giving up on 192.0.2.1.",
        ),
        (
            "lucia@example.net",
            "192.0.2.2",
            "<lucia@example.net>: Connected to 192.0.2.2 but sender was rejected. Remote host said: 553 not allowed",
        ),
    ]
