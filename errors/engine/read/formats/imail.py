"""Ipswitch IMail: `Unknown user: a@example.com`, `undeliverable to a@example.com`, then `Original message follows.`"""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="imail",
    headers=(("x-mailer", "<smtp32"),),
    ends=("original message follows.",),
    recipient=re.compile(rf"(?!(?:to|cc|from):)[^@\n]{{0,80}}?[ :<]({ADDRESS})", re.I),
)
