import pytest

from tests.engine.read.bounces import told

OLD = """\
Your message

  To:      mario@example.it
  Subject: mailbox full
  Sent:    Sat, 21 Nov 2026 10:00:00 +0100

did not reach the following recipient(s):

mario@example.it on Sat, 21 Nov 2026 10:01:00 +0100
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=it;a= ;p=x;l=MX0001
    MSEXCH:IMS:Example:SITE:MX 0 (000C05A6) Unknown Recipient
c=IT;a= ;p=x;dda:SMTP=lucia@example.net; on Sat, 21 Nov 2026 10:01:00 +0100
    Unable to deliver the message due to a communications failure
"""
EXCHANGE_2003 = {
    "en": "Your message did not reach some or all of the intended recipients.\n\nThe following recipient(s) could not be reached:",
    "it": "Il messaggio non ha raggiunto alcuni o tutti i destinatari.\n\nImpossibile raggiungere i destinatari seguenti:",
}


def test_exchange_5_names_the_recipients_and_when():
    assert [(recipient, text[-23:]) for recipient, _, text in told(OLD)] == [
        ("mario@example.it", "05A6) Unknown Recipient"),
        ("lucia@example.net", " communications failure"),
    ]


@pytest.mark.parametrize("language", EXCHANGE_2003)
def test_exchange_2003_names_the_server(language):
    body = f"""{EXCHANGE_2003[language]}

      mario@example.it on 21/11/2026 10:01
            The e-mail account does not exist at the organization this message was sent to.
            <mail.example.it #5.1.1 smtp;550 5.1.1 no such user>
"""
    ((recipient, host, text),) = told(body)
    assert (recipient, host) == ("mario@example.it", "mail.example.it")
    assert text.endswith("<mail.example.it #5.1.1 smtp;550 5.1.1 no such user>")
