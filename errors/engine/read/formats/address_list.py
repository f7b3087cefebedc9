"""Systems that list addresses under a rule as Sendmail does, each address with its reason beside or below it.

McAfee gateways: `<a@example.com>   (User unknown)`; Biglobe: a second rule, `Non-delivered information`; others:
`a@example.com [User unknown]`.
"""

import re

from errors.engine.read.formats.body import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="listed",
    tells=(
        "--- the following addresses had delivery problems",
        "--- the following addresses had delivery errors",
        "---the following addresses had delivery errors",
        "----- non-delivered information -----",
    ),
    begins=("the following addresses had delivery",),
    recipient=re.compile(rf"[ \t]*<?({ADDRESS})>?(?:[ \t]|$)", re.M),
)
