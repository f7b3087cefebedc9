"""What mutations start from, and the pieces that they insert: a mail of each shape that the engine reads, and bytes that break parsers."""

from __future__ import annotations

REPORT = b"""Return-Path: <>
Received: from mx.example.com by mail.example.org
From: MAILER-DAEMON@mx.example.com
To: anna@example.org
Subject: =?utf-8?Q?Undelivered_Mail?=
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

This is the mail system at host mx.example.com.

                   The mail system

<mario@example.it>: host mail.example.it[192.0.2.1] said: 550-5.1.1 no su=
ch user 550 5.1.1 here (in reply to RCPT TO command)
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; mario@example.it
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.it
Diagnostic-Code: smtp; 550-5.1.1 no such user
 550 5.1.1 here

--b1
Content-Type: message/rfc822

From: anna@example.org
Subject: hello

--b1--
"""
PLAIN = b"""From: "Mail Delivery System" <mailer-daemon@example.com>
To: anna@example.org
Subject: Mail delivery failed
Content-Type: text/plain; charset=iso-2022-jp

This message was created automatically by mail delivery software.

The following address(es) failed:

  mario@example.it
    host mail.example.it [192.0.2.1]: 452 4.2.2 over quota

------ This is a copy of the message, including all the headers. ------
"""
HTML = b"<html><style>p {}</style><body><!-- x --><p>Remote server said: <b>554 5.7.1</b> &lt;a@example.it&gt; rejected as spam</body>"
LOG = b"""Nov 21 10:00:00 mx postfix/smtp[7]: to=<mario@example.it>, relay=mail.example.it[192.0.2.1]:25, status=bounced (host said: 550)
"""
QUESTION = "la mia casella è piena, errore 0x800CCC0E".encode()
SAMPLES = (REPORT, PLAIN, HTML, LOG, QUESTION)
TOKENS = (
    b"boundary=",
    b'boundary="b1"',
    b"\n--b1\n",
    b"\n--b1--\n",
    b"Content-Type: multipart/mixed; boundary=b1\n\n",
    b"charset=utf-7",
    b"charset=\xff",
    b"Content-Transfer-Encoding: base64\n\n",
    b"=?utf-8?B?",
    b"?=",
    b"<!--",
    b"-->",
    b"&lt;",
    b"<p ",
    b"550-",
    b"550-5.1.1 ",
    b"\r\n",
    b"\r",
    b"\n\n",
    b"\0",
    b"\x1b$B",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"@",
    b"a@a",
    b">",
    b'"',
    b"<a@b.example>:",
    b"Final-Recipient: ",
    b"status=bounced",
    b"  ",
    b"=\n",
    b"Received: from ",
    b"----- Transcript of session follows -----\n",
    b'{"notificationType":"Bounce"',
    b"5.1.1",
    b"\xe2\x80\x8b",
    b"\xc4\xb0",
    b"\xf0\x9f",
)
