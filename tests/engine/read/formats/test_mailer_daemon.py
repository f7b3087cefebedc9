from tests.engine.read.bounces import told


def test_technical_part_stands_under_a_ruler():
    body = """\
Delivery to the following recipients failed permanently:

  * mario@example.it

============================================================================
                             Technical details:

SMTP:RCPT host 192.0.2.1: 553 5.3.0 no such user

============================================================================
                             Original message headers:

Subject: mailbox full
"""
    ((recipient, host, text),) = told(body)
    assert (recipient, host) == ("mario@example.it", "192.0.2.1")
    assert "553 5.3.0 no such user" in text
    assert "full" not in text


def test_sentence_names_server_and_recipient():
    body = """\
We had trouble delivering your message. Full details follow:

Subject: 'mailbox full'

1 error(s):

SMTP Server <mail.example.it> rejected recipient <mario@example.it> (Error following RCPT command).
It responded as follows: [550 no such user]

The attachment contains the original mail headers.
"""
    ((recipient, host, text),) = told(body)
    assert (recipient, host) == ("mario@example.it", "mail.example.it")
    assert text.endswith("[550 no such user]")
    assert "full" not in text
