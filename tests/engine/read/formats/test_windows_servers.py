import pytest

from tests.engine.read.bounces import told

BODIES = {
    "hMailServer": """\
Your message did not reach some or all of the intended recipients.

   Subject: mailbox full

The following recipient(s) could not be reached:

mario@example.it
   550 no such user

hMailServer
""",
    "MailEnable": """\
MailEnable: Message could not be delivered to some recipients.

Recipient: [SMTP:mario@example.it]
Reason: 550 no such user

Message headers follow:

Subject: mailbox full
""",
    "SmarterMail": """\
Could not deliver message to the following recipient(s):

Failed Recipient: mario@example.it
Reason: Remote host said: 550 no such user

   -- The header and top 20 lines of the message follows --

Subject: mailbox full
""",
    "MDaemon": """\
The attached message had PERMANENT fatal delivery errors!

Failed recipient: mario@example.it

--- Session Transcript ---
<-- 550 no such user
--- End Transcript ---
: Message contains a mailbox full of words
""",
}


@pytest.mark.parametrize("name", BODIES)
def test_servers_of_windows_name_recipient_and_reason(name):
    ((recipient, _, text),) = told(BODIES[name])
    assert recipient == "mario@example.it"
    assert "550 no such user" in text
    assert "full" not in text
