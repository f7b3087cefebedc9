"""CommuniGate Pro: `Failed to deliver to 'a@example.com'`, then `SMTP module(domain example.com) reports:`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="communigate",
    phrases=("failed to deliver to '", "module(domain "),
    recipient=re.compile(rf"[ \t]*(?:Failed to deliver|Message delivery|Delayed delivery) to '<?({ADDRESS})"),
    host=re.compile(r"\bhost ((?:[\w-]{1,63}\.){1,10}[\w-]{1,63}) says"),
)
