"""Zoho: `a@example.com Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 …`, or `[Status: Error, Address: <…>, …]`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="zoho",
    phrases=("error_code :", "[status: error, address:"),
    headers=(("from", "@mail.zoho."), ("from", "mailer-daemon@zoho"), ("x-mailer", "zoho")),
    begins=("this is a permanent error",),
    recipient=re.compile(rf"[ \t]*(?:\[Status: Error, Address: )?<?({ADDRESS})>?[ \t,]"),
)
