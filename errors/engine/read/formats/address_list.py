"""McAfee gateways, Biglobe and others that list addresses under a rule as Sendmail does, each with its reason beside or below it.

`<a@example.com>   (User unknown)`, `a@example.com [User unknown]`; Biglobe adds a second rule, `Non-delivered information`.
"""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="address-list",
    phrases=(
        "--- the following addresses had delivery problems",
        "--- the following addresses had delivery errors",
        "---the following addresses had delivery errors",
        "----- non-delivered information -----",
    ),
    begins=("the following addresses had delivery",),
    recipient=re.compile(rf"[ \t]*<?({ADDRESS})>?(?:[ \t]|$)", re.M),
)
