from tests.engine.read.bounces import ORIGINAL, told


def test_verdict_closes_what_was_said_of_a_recipient():
    body = f"""\
   ----- Transcript of session follows -----
While talking to mail.example.it:
>>> RCPT To:<mario@example.it>
<<< 550 no such user
550 <mario@example.it>... User unknown
550 example.net (smtp)... 550 Host unknown
554 <lucia@example.net>... 550 Host unknown
421 example.org (smtp)... Deferred: Connection timed out

   ----- Unsent message follows -----
{ORIGINAL}"""
    assert told(body) == [
        (
            "mario@example.it",
            "mail.example.it",
            "While talking to mail.example.it: RCPT To:<mario@example.it> <<< 550 no such user 550 <mario@example.it>... User unknown",
        ),
        (
            "lucia@example.net",
            None,
            "550 example.net (smtp)... 550 Host unknown 554 <lucia@example.net>... 550 Host unknown",
        ),
    ]


def test_recipient_that_nobody_names_is_taken_from_the_mail_that_came_back():
    body = """\
   ----- Transcript of session follows -----
421 example.it (smtp)... Deferred: Connection timed out

   ----- Unsent message follows -----
From: anna@example.org
To: mario@example.it
"""
    assert told(body) == [("mario@example.it", None, "421 example.it (smtp)... Deferred: Connection timed out")]
