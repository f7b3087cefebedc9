from tests.engine.read.bounces import ORIGINAL, told


def test_dragonfly_names_recipient_and_host():
    body = f"""\
This is the DragonFly Mail Agent v0.13 at mx.example.com.

There was an error delivering your mail to <mario@example.it>.

mail.example.it [192.0.2.1] did not like our RCPT TO:
550 5.1.1 no such user

Message headers follow.

{ORIGINAL}"""
    expected = (
        "There was an error delivering your mail to <mario@example.it>."
        " mail.example.it [192.0.2.1] did not like our RCPT TO: 550 5.1.1 no such user"
    )
    assert told(body) == [("mario@example.it", "mail.example.it", expected)]
