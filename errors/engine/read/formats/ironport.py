"""Cisco IronPort, Amazon SES: `The following message to <a@example.com> was undeliverable. The reason for the problem:`"""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="ironport",
    phrases=("the reason for the problem:", "il motivo del problema:"),
    recipient=re.compile(rf"[^@\n]{{0,80}}<({ADDRESS})>"),
    wraps_in_advice=True,
)
