"""Sun and Oracle Messaging Server, PMDF, iCloud: `Recipient address:`, `Reason:`, `Diagnostic code:`, `Remote system:`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="messaging-server",
    phrases=(
        "your message cannot be delivered to the following recipients:",
        "this report relates to a message you sent with the following header fields",
        "your message has been enqueued and undeliverable",
    ),
    begins=("cannot be delivered to the following recipients:", "undeliverable for", "to the following recipients:"),
    ends=("original-envelope-id:", "reporting-mta:"),
    recipient=re.compile(rf"[ \t]*(?:Recipient|Original) address:[ \t]*(?:@[\w.-]{{1,255}}:)?<?({ADDRESS})"),
    host=re.compile(r"Remote system: ?dns; ?((?:[\w-]{1,63}\.){1,10}[\w-]{1,63})"),
)
