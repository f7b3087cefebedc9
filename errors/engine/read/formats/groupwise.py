"""Novell GroupWise: `The message that you sent was undeliverable to the following:`, then `name (550 …)`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="groupwise",
    phrases=("the message that you sent was undeliverable to the following", "il messaggio inviato non è recapitabile"),
    begins=("undeliverable to the following", "non è recapitabile"),
    recipient=re.compile(rf"[ \t]*<?({ADDRESS})>?"),
)
