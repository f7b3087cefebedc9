"""Verizon's picture messages: `Message could not be delivered to mobile.`; only the returned mail names the number."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="verizon",
    phrases=("message could not be delivered to mobile",),
    headers=(("from", "@m01.vzwpix.com"), ("from", "post_master@vtext.com"), ("from", "post_master@vzwpix.com")),
    recipient=re.compile(rf"[ \t]*(?:To|RCPT TO):[ \t]*<?({ADDRESS})"),
)
