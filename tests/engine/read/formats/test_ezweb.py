from tests.engine.read.bounces import told


def test_au_telephone_rejects():
    body = """\
Each of the following recipients was rejected by a remote mail server.

   Recipient: <mario@example.it>
   >>> RCPT TO:<mario@example.it>
   <<< 550 <mario@example.it>: User unknown
"""
    expected = "Each of the following recipients was rejected by a remote mail server. Recipient: <mario@example.it> RCPT TO:<mario@example.it> <<< 550 <mario@example.it>: User unknown"
    assert told(body, "From: <Postmaster@ezweb.ne.jp>") == [("mario@example.it", None, expected)]


def test_account_of_several_is_disabled():
    body = "The user(s) account is disabled.\n\n<mario@example.it>: 550 user unknown (in reply to RCPT TO command)\n"
    assert told(body)[0][:2] == ("mario@example.it", None)


def test_au_one_net_gives_the_reason_below():
    body = """\
Your mail sent on: Sat, 21 Nov 2026 10:00:00 +0900
    Could not be delivered to: <mario@example.it>
    As their mailbox is full.
"""
    expected = "Your mail sent on: Sat, 21 Nov 2026 10:00:00 +0900 Could not be delivered to: <mario@example.it> As their mailbox is full."
    assert told(body) == [("mario@example.it", None, expected)]


def test_sentence_before_all_recipients_is_said_of_each():
    body = "The user(s) account is disabled.\n\n<mario@example.it>: 550 user unknown\n<lucia@example.it>: 550 user unknown\n"
    assert told(body) == [
        ("mario@example.it", None, "The user(s) account is disabled. <mario@example.it>: 550 user unknown"),
        ("lucia@example.it", None, "The user(s) account is disabled. | <lucia@example.it>: 550 user unknown"),
    ]
