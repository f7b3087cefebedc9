from tests.engine.read.bounces import told

BODY = """\
Transcript of session follows.

 Out: 220 mx.example.com ESMTP Postfix
 In:  EHLO pc.example.org
 Out: 250 mx.example.com
 In:  MAIL FROM:<anna@example.org>
 Out: 250 2.1.0 Ok
 In:  RCPT TO:<mario@example.it>
 Out: 550 5.1.1 <mario@example.it>: Recipient address rejected: no such user
 In:  QUIT
 Out: 221 2.0.0 Bye

For other details, see the local mail logfile
"""


def test_refused_command_names_the_recipient():
    assert told(BODY) == [("mario@example.it", None, "550 5.1.1 <mario@example.it>: Recipient address rejected: no such user")]
