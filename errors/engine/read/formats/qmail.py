"""qmail and its forks: `Hi. This is the qmail-send program at …`, then `<address>:` and the reason (QSBMF)."""

import re

from errors.engine.read.address import ADDRESS
from errors.engine.read.formats.body import BodyFormat

FORMAT = BodyFormat(
    name="qmail",
    tells=re.compile(
        r"This is the (?:qmail-send|\S+) program at|not able to deliver your message to the following addresses"
        r"|I'm afraid I wasn't able to deliver your message",
        re.I,
    ),
    ends=re.compile(r"^-{2,3} (?:Below this line|Enclosed is|Undelivered message follows|Message header|Unterhalb).*$", re.M | re.I),
    recipient=re.compile(rf"^<({ADDRESS})>:", re.M),
)
