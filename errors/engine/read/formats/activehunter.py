"""TransWARE Active!hunter: the addresses stand behind `>>>`."""

import re

from errors.engine.read.formats.body import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="activehunter",
    headers=(("x-ahmailid", ""), ("subject", "failure notice :")),
    begins=("the following addresses had",),
    recipient=re.compile(rf"[ \t]*>>> ?(?:<?({ADDRESS})>?)"),
)
