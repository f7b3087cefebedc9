"""DragonFly Mail Agent: `There was an error delivering your mail to <address>.`, then the reason."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="dragonfly",
    phrases=("this is the dragonfly mail agent", "there was an error delivering your mail to <"),
    ends=("message headers follow.", "original message follows."),
    recipient=re.compile(rf"There was an error delivering your mail to <({ADDRESS})>"),
    host=re.compile(r"\n[ \t]*((?:[\w-]{1,63}\.){1,10}[A-Za-z]{2,24}) \[[\d.:a-fA-F]{3,45}\] did not like"),
)
