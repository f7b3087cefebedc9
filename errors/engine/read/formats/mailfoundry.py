"""MailFoundry: `Unable to deliver message to: <a@example.com>`, then `Server mx.example.com[192.0.2.1] failed with: 550 …`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="mailfoundry",
    phrases=("delivery failed for the following reason:",),
    ends=("this has been a permanent failure",),
    recipient=re.compile(rf"Unable to deliver message to: <?({ADDRESS})>?"),
    host=re.compile(r"((?:[\w-]{1,63}\.){1,10}[\w-]{1,63})\[[\d.]{7,15}\] (?:failed|responded)"),
)
