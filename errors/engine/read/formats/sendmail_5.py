"""Sendmail 5: only a transcript, in which `550 <a@example.com>... User unknown` ends the lines about a recipient."""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, failure
from errors.engine.read.limits import MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.types import Failure, Span

_VERDICT = re.compile(r"\n([45]\d\d [^\n]{0,300}?)\.\.\.[^\n]*")
_TALKING = "while talking to"


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """What concerns a recipient begins at the last `while talking to`, else behind the reply about the recipient before it."""
    failures: dict[str, Failure] = {}
    begin = body.start
    for _, verdict in zip(range(MOST_RECIPIENTS), _VERDICT.finditer(body.lowered, body.start, body.end), strict=False):
        address = first_address(body.text, verdict.start(1), verdict.end(1))
        if address and address not in failures:
            talk = body.lowered.rfind(_TALKING, begin, verdict.start())
            failures[address] = failure(form, body, Span(talk if talk >= 0 else begin, verdict.end()), address)
            begin = verdict.end()
    return list(failures.values()) or [failure(form, body, body.span, None)]


FORMAT = BodyFormat(
    name="sendmail-5",
    phrases=("----- transcript of session follows -----",),
    begins=("----- transcript of session follows -----",),
    reader=_read,
)
