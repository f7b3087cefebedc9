"""OpenSMTPD: `Hi! This is the MAILER-DAEMON, please DO NOT REPLY to this email.`, then `address: reason` a line."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="opensmtpd",
    phrases=("this is the mailer-daemon, please do not reply to this e",),
    begins=("list of recipients:", "the following list of recipients"),
    ends=("please note that this is only a temporary failure report", "below is a copy of the original message"),
    recipient=re.compile(rf"[ \t]*<?({ADDRESS})>?: "),
)
