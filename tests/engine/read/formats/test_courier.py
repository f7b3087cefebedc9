from tests.engine.read.bounces import told


def test_courier_shows_the_dialog_of_each_recipient():
    body = """\
This is a delivery status notification from mx.example.com,
running the Courier mail server, version 0.65.0.

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<mario@example.it>:
    mail.example.it [192.0.2.1]:
>>> RCPT TO:<mario@example.it>
<<< 550 no such user

<lucia@example.net>:
    No such domain.

---------------------------------------------------------------------------

If your message was also sent to additional recipients, their delivery
status is not included in this report.
"""
    assert told(body) == [
        (
            "mario@example.it",
            "mail.example.it",
            "<mario@example.it>: mail.example.it [192.0.2.1]: RCPT TO:<mario@example.it> <<< 550 no such user",
        ),
        ("lucia@example.net", None, "<lucia@example.net>: No such domain."),
    ]
