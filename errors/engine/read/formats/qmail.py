"""qmail and systems that write like it: `<address>:`, then the reason (QSBMF, https://cr.yp.to/proto/qsbmf.txt)."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

_NAME = r"((?:[\w-]{1,63}\.){1,10}[\w-]{1,63})"

FORMAT = BodyFormat(
    name="qmail",
    phrases=(
        "this is the qmail-send program",
        "i'm afraid i wasn't able to deliver your message to the following addresses",
        "i wasn't able to deliver your message to the following addresses",
        "this is a permanent error; i've given up. sorry it didn't work out",
        "unable to deliver message to the following address(es)",
        "sorry, we were unable to deliver your message to the following address",
        "there's a problem with the e-mail address(es) you're trying to send to",
        "we're sorry. there's a problem with the e-mail address(es)",
        "--- enclosed is a copy of the message.",
        "hi. this is the qmail",
        "hi. this is the deliver program at",
        "unfortunately, your mail was not delivered to the following address",
        "your mail message to the following address",
        "your message to the following addresses could not be",
        "this is the machine generated message from mail service",
        "su mensaje no pudo ser entregado",
        "the indimail program at",
    ),
    ends=(
        "--- below this line",
        "--- enclosed is",
        "--- undelivered message follows",
        "--- message header",
        "--- unterhalb",
        "(other mxes tried:",
    ),
    recipient=re.compile(rf"[ \t]*<({ADDRESS})>:"),
    host=re.compile(
        rf"(?:[Cc]onnected to |[Gg]iving up on |remote host |RCPT: <\S{{1,200}}> ){_NAME}"
        rf"|{_NAME} (?:does not like|failed after|said:)|(?:remote server |remote server: )\[{_NAME}"
    ),
)
