"""Postfix: `This is the mail system at host …`, or the older `This is the Postfix program at host …`."""

import re

from errors.engine.read.address import ADDRESS
from errors.engine.read.formats.body import BodyFormat

FORMAT = BodyFormat(
    name="postfix",
    tells=re.compile(
        r"This is the (?:mail system|Postfix program|\S+ program) at host|I'm sorry to have to inform you that your message could not",
        re.I,
    ),
    begins=re.compile(
        r"^[ \t]+The (?:mail system|Postfix program|\S+ program)\s*$|delete your own text from the attached returned message\.",
        re.M | re.I,
    ),
    recipient=re.compile(rf"^<({ADDRESS})>(?: \((?:expanded from|in reply to).*?\))?:", re.M),
)
