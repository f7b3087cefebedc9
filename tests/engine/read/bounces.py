"""Bounces of our own: the words of a mail system around made-up addresses, and what reading makes of them."""

from errors.engine.read import read

HEADERS = ("Return-Path: <>", "From: MAILER-DAEMON@mx.example.com", "To: anna@example.org", "Subject: failure notice")
ORIGINAL = "Subject: mailbox full\nFrom: anna@example.org\n\nThe mailbox is full, user unknown.\n"


def bounce(body, *headers):
    """`headers` come before the usual ones, so that the first of a name is theirs."""
    return "\n".join((*headers, *HEADERS, "", body))


def words(paste, failure):
    """The places that count, each on one line, as they are matched."""
    return [" ".join(paste.plain[span.start : span.end].split()) for span in failure.spans]


def told(body, *headers):
    """Who was refused, by which host, and in which words."""
    paste = read(bounce(body, *headers))
    return [(one.recipient, one.remote_host, " | ".join(words(paste, one))) for one in paste.failures]


def sent(*headers, body="I am away until Monday.\n"):
    """A mail from a person that a server passed on."""
    return "\n".join(("Received: from a by b", "From: anna@example.org", *headers, "", body))
