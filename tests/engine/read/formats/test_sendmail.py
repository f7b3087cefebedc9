from tests.engine.read.bounces import ORIGINAL, told

HEAD = "The original message was received at Sat, 21 Nov 2026 10:00:00 +0100\nfrom pc.example.org [192.0.2.9]\n\n"


def test_transcript_gives_the_whole_reply_and_no_more():
    body = f"""{HEAD}   ----- The following addresses had permanent fatal errors -----
<mario@example.it>
    (reason: 550-5.7.1 Message blocked by)

   ----- Transcript of session follows -----
... while talking to mail.example.it.:
>>> DATA
<<< 550-5.7.1 Message blocked by
<<< 550 5.7.1 our policy
554 5.0.0 Service unavailable
>>> RSET
<<< 421 4.7.0 too many errors

   ----- Original message follows -----
{ORIGINAL}"""
    assert told(body) == [
        (
            "mario@example.it",
            "mail.example.it",
            "DATA <<< 550-5.7.1 Message blocked by <<< our policy 554 5.0.0 Service unavailable"
            " | <mario@example.it> (reason: 550-5.7.1 Message blocked by)",
        )
    ]


def test_each_recipient_has_its_own_part_of_the_transcript():
    body = f"""{HEAD}   ----- The following addresses had permanent fatal errors -----
<mario@example.it>
<lucia@example.net>

   ----- Transcript of session follows -----
... while talking to mail.example.it.:
>>> RCPT To:<mario@example.it>
<<< 550 no such user
... while talking to mx.example.net.:
>>> RCPT To:<lucia@example.net>
<<< 552 over quota
"""
    assert told(body) == [
        ("mario@example.it", "mail.example.it", "RCPT To:<mario@example.it> <<< 550 no such user | <mario@example.it>"),
        ("lucia@example.net", "mx.example.net", "RCPT To:<lucia@example.net> <<< 552 over quota | <lucia@example.net>"),
    ]
