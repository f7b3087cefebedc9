"""Verizon's picture mail: `Message could not be delivered to mobile.`; the number stands in the mail that came back."""

import re

from errors.engine.read.formats.body import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="verizon",
    tells=("message could not be delivered to mobile",),
    headers=(("from", "@m01.vzwpix.com"), ("from", "post_master@vtext.com"), ("from", "post_master@vzwpix.com")),
    recipient=re.compile(rf"[ \t]*(?:To|RCPT TO):[ \t]*<?({ADDRESS})"),
)
