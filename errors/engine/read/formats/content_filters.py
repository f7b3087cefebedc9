"""Filters that bounce what they stopped: Barracuda, Facebook, Sieve and others. A report of theirs says more than their letter."""

import re

from errors.engine.read.formats.body import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="filters",
    tells=(
        "was blocked by our spam firewall",
        "was blocked by our spam & virus firewall",
        "this message was created automatically by facebook",
        "this is the email security gateway at",
        "our content checker found",
        "your message was automatically rejected by sieve",
        "message was rejected by the mimecast",
    ),
    ends=("subject:",),
    recipient=re.compile(rf"[ \t]*(?:Your message to:? ?|\* ?|-> ?)?<?({ADDRESS})>?"),
    frames=True,
)
