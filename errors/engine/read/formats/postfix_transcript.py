"""Postfix's copy of an SMTP session to its postmaster: `In:` is what the client said, `Out:` the server's reply."""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, failure
from errors.engine.read.limits import MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.types import Failure, Span

_REFUSED = re.compile(r"\n out:[ \t]+([45]\d\d[^\n]*(?:\n(?: out:[ \t]+[45]\d\d| {6})[^\n]*)*)")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """One failure per refused reply, for the recipient that the `RCPT TO` before it names."""
    failures: dict[str | None, Failure] = {}
    for _, refused in zip(range(MOST_RECIPIENTS), _REFUSED.finditer(body.lowered, body.start, body.end), strict=False):
        command = body.lowered.rfind("\n in:", body.start, refused.start())
        rcpt = body.lowered.find("rcpt to:", max(command, body.start), refused.start())
        recipient = first_address(body.text, rcpt, refused.start()) if rcpt >= 0 else None
        failures.setdefault(recipient, failure(form, body, Span(refused.start(1), refused.end(1)), recipient))
    return list(failures.values()) or [failure(form, body, body.span, None)]


FORMAT = BodyFormat(
    name="postfix-transcript",
    phrases=("transcript of session follows.",),
    ends=("for other details, see the local mail logfile",),
    reader=_read,
)
