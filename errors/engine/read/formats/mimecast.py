"""Mimecast: `-- a@example.com`, then `The problem appears to be :` and `Additional information follows :`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="mimecast",
    phrases=("an email that you attempted to send to the following address could not be delivered", "the problem appears to be :"),
    recipient=re.compile(rf"[ \t]*-- <?({ADDRESS})>?[ \t]*$", re.M),
)
