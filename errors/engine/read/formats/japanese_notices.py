"""Short notices of providers in Japan: `User's mailbox is full: <a@example.jp>`, `Delivery failed: a@example.jp`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="japanese-notices",
    phrases=("user's mailbox is full:", "this delivery status notification is sent from mta", "unable to deliver mail."),
    recipient=re.compile(rf"[ \t]*(?:[\w' ]{{3,60}}: ?)?<?({ADDRESS})>?"),
)
