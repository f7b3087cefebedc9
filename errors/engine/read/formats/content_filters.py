"""Content filters that return what they stopped: Barracuda, Facebook, Sieve (RFC 5228) and others.

Their text is advice around the reason, so the diagnostic code of a delivery report counts alone where there is one.
"""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="content-filters",
    phrases=(
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
    wraps_in_advice=True,
)
