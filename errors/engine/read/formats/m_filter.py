"""Digital Arts m-FILTER: the address, then `-------server message`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="m-filter",
    phrases=("-------server message",),
    headers=(("x-mailer", "m-filter"),),
    ends=("-------original m",),
    recipient=re.compile(rf"<?({ADDRESS})>?[ \t]*$", re.M),
)
