from tests.engine.read.bounces import told


def test_fields_of_each_recipient_stay_together():
    body = """\
This report relates to a message you sent with the following header fields:

  From: anna@example.org
  Subject: mailbox full

Your message cannot be delivered to the following recipients:

  Recipient address: @gw.example.com:mario@example.it
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 no such user
  Remote system: dns;mail.example.it (TCP|192.0.2.9|1|192.0.2.1|25) (ESMTP)

  Recipient address: lucia@example.net
  Reason: Over quota
"""
    assert [(recipient, host) for recipient, host, _ in told(body)] == [
        ("mario@example.it", "mail.example.it"),
        ("lucia@example.net", None),
    ]
    assert told(body)[1][2] == "Recipient address: lucia@example.net Reason: Over quota"
