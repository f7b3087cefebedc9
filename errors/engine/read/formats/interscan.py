"""Trend Micro InterScan: `Sent <<< RCPT TO:<…>`, `Received >>> 550 …`, or `Unable to deliver message to <…>`; arrows either way."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="interscan",
    phrases=("sent <<< ", "sent >>> ", "received >>> ", "received <<< ", "unable to deliver message to <"),
    recipient=re.compile(rf"(?:Sent (?:>>>|<<<) RCPT TO: ?|.{{0,60}}Unable to deliver message to )<({ADDRESS})>"),
)
