"""XMail: `[<00>] XMail bounce: Rcpt=[a@example.com];Error=[550 …]`, and the reason again under `[<02>]`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="xmail",
    phrases=("[<00>] xmail bounce:", "[<01>] error sending message"),
    ends=("[<04>]", "[<05>]"),
    recipient=re.compile(rf"\[<0[01]>\] (?:XMail bounce: Rcpt=\[|[^\n]{{0,200}}Rcpt To: ?<)({ADDRESS})"),
)
