"""Postfix to its postmaster: `Transcript of session follows.`, with `In:` for the client and `Out:` for the server."""

from __future__ import annotations

import re

from errors.engine.read.formats.body import Body, BodyFormat, failure
from errors.engine.read.mail.address import first_address
from errors.engine.types import Failure, Span

_REFUSED = re.compile(r"\n out:[ \t]+([45]\d\d[^\n]*(?:\n(?: out:[ \t]+[45]\d\d| {6})[^\n]*)*)")
_MOST = 100


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """The refusals, each for the recipient that the command before it names."""
    failures: dict[str | None, Failure] = {}
    for _, refused in zip(range(_MOST), _REFUSED.finditer(body.lowered, body.start, body.end), strict=False):
        command = body.lowered.rfind("\n in:", body.start, refused.start())
        rcpt = body.lowered.find("rcpt to:", max(command, body.start), refused.start())
        recipient = first_address(body.text, rcpt, refused.start()) if rcpt >= 0 else None
        failures.setdefault(recipient, failure(form, body, Span(refused.start(1), refused.end(1)), recipient))
    return list(failures.values()) or [failure(form, body, Span(body.start, body.end), None)]


FORMAT = BodyFormat(
    name="postfix-session",
    tells=("transcript of session follows.",),
    ends=("for other details, see the local mail logfile",),
    reader=_read,
)
