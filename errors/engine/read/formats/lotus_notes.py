"""Lotus Notes: `------- Failure Reasons  --------`, each reason above its recipients."""

import re

from errors.engine.read.body.format import BodyFormat, Layout
from errors.engine.read.mail.address import ADDRESS

FORMAT = BodyFormat(
    name="lotus-notes",
    phrases=("------- failure reasons",),
    begins=("------- failure reasons",),
    ends=("------- returned message",),
    recipient=re.compile(rf"[ \t]*<?({ADDRESS})>?[ \t]*$", re.M),
    layout=Layout.BEFORE,
)
