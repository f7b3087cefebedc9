"""Smail 3, and T-Online, whose system stems from it: `|---- Failed addresses follow: ----|`."""

import re

from errors.engine.read.body.format import BodyFormat
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="smail",
    phrases=("|------------------------- failed addresses follow", "|------------------------- message log follows"),
    begins=("|------------------------- failed addresses follow",),
    ends=("|------------------------- message",),
    recipient=re.compile(rf" <?({ADDRESS})>?(?: \.\.\. |[ \t]*$)", re.M),
)
