from tests.engine.read.bounces import told


def test_numbered_parts_end_before_the_mail():
    body = """\
[<00>] XMail bounce: Rcpt=[mario@example.it];Error=[550 no such user]

[<02>] The reason of the delivery failure was:

550 no such user

[<05>] Here is listed the initial part of the message sent:

Subject: mailbox full
"""
    expected = (
        "[<00>] XMail bounce: Rcpt=[mario@example.it];Error=[550 no such user]"
        " [<02>] The reason of the delivery failure was: 550 no such user"
    )
    assert told(body) == [("mario@example.it", None, expected)]
