"""SendGrid: `name:000000:<a@example.com> : 192.0.2.9 : mx.example.com:[192.0.2.1] : 550 … in RCPT TO`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="sendgrid",
    phrases=("automatically generated message from sendgrid",),
    begins=("please contact sendgrid support",),
    recipient=re.compile(rf"[^@\n<]{{0,200}}<({ADDRESS})> ?:"),
    host=re.compile(r": ((?:[\w-]{1,63}\.){1,10}[A-Za-z]{2,24}):\[[\d.]{7,15}\] :"),
)
