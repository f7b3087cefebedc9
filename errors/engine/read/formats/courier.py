"""Courier: `… running the Courier mail server`, then `<address>:` and the SMTP dialogue below it."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="courier",
    phrases=(
        "running the courier mail server",
        "this is a delivery status notification from",
        "                           undeliverable mail",
        "delays in delivering your message",
    ),
    begins=(
        "your message to the following recipients cannot be delivered",
        "your message to the following recipients has been delayed",
        "to the following recipients",
    ),
    ends=("------------------------------------------------------------------", "if your message was also sent to additional"),
    recipient=re.compile(rf"[ \t]*<({ADDRESS})>:?[ \t]*$", re.M),
    host=re.compile(r"\n[ \t]*((?:[\w-]{1,63}\.){1,10}[A-Za-z]{2,24}) \[[\d.:a-fA-F]{3,45}\]:"),
)
