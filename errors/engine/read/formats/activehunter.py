"""TransWARE Active!hunter: each address stands behind `>>>`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="activehunter",
    headers=(("x-ahmailid", ""), ("subject", "failure notice :")),
    begins=("the following addresses had",),
    recipient=re.compile(rf"[ \t]*>>> ?(?:<?({ADDRESS})>?)"),
)
