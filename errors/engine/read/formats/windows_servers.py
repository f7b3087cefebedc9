"""Mail servers for Windows: hMailServer, MailEnable, SmarterMail, MDaemon, Kerio, IceWarp (Merak), Mercury."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

_LABEL = r"(?:Failed [Rr]ecipient:|Recipient:?|RCPT TO:|To:|<-- RCPT To:)?"

FORMAT = BodyFormat(
    name="windows-servers",
    phrases=(
        "your message did not reach some or all of the intended recipients",
        "il messaggio non ha raggiunto alcuni o tutti i destinatari",
        "mailenable: message could not be delivered",
        "message could not be delivered to some recipients",
        "could not deliver message to the following recipient(s):",
        "failed recipient:",
        "the following data may contain sections which represent base64 encoded",
        "your message has encountered delivery problems",
        "--- session transcript ---",
        "this is an automatically generated message from kerio",
        "the attached message has failed delivery",
        "the attached message had permanent fatal delivery errors",
        "with the subject of your message",
    ),
    begins=(
        "the following recipient(s) could not be reached:",
        "could not deliver message to the following recipient(s):",
        "message could not be delivered to some recipients",
        "permanent fatal delivery errors",
    ),
    ends=("hmailserver", "message headers follow", "-- the header and top", "--- end transcript", "this message is kept for"),
    recipient=re.compile(rf"[ \t]*{_LABEL}[ \t]*[\[<(]?(?:SMTP:)?({ADDRESS})[\])>]?(?:[ \t:,(]|$)", re.M),
)
