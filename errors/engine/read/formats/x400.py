"""Gateways to X.400 (RFC 2156): `Your message was not delivered to: … for the following reason: …`"""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="x400",
    phrases=("this report relates to your message:", "for the following reason:", "x.400 reason code", "mts-id of the original message is"),
    begins=("was not delivered to",),
    ends=("mts-identifier", "the original message", "***** original message", "the original message file"),
    recipient=re.compile(rf"[ \t]*(?:Your message was not delivered to:?[ \t]*)?<?({ADDRESS})>?"),
)
