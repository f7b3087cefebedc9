"""GMX, WEB.DE and 1&1 (IONOS): Exim's words around `"address":` and `SMTP error from remote server …`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="gmx",
    phrases=("the following address failed:", "the header of the original message is following", "smtp error from remote server for"),
    begins=("the following address failed:", "following address(es)\nfailed:", "following address(es) failed:"),
    recipient=re.compile(rf"[ \t]*[\"<]?({ADDRESS})[\">]?:?[ \t]*$", re.M),
    host=re.compile(r"host:[ \t\n]{1,4}\[?((?:[\w-]{1,63}\.){1,10}[\w-]{1,63})"),
)
