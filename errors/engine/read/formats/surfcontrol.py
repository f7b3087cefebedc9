"""SurfControl (Websense): `Addressed To: a@example.com`, then `a@example.com: [192.0.2.1], 550 …`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="surfcontrol",
    phrases=("a transcript of the attempts to send the message follows",),
    headers=(("x-mailer", "surfcontrol e-mail filter"),),
    begins=("addressed to:",),
    ends=("--- message non-deliverable",),
    recipient=re.compile(rf"({ADDRESS}): "),
    host=re.compile(r": \[([\d.]{7,15})\], \d{3}"),
)
