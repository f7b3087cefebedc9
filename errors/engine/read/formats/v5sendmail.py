"""Sendmail 5: a transcript and nothing else; `550 <a@example.com>... User unknown` closes what was said of a recipient."""

from __future__ import annotations

import re

from errors.engine.read.formats.body import Body, BodyFormat, failure
from errors.engine.read.mail.address import first_address
from errors.engine.types import Failure, Span

_VERDICT = re.compile(r"\n([45]\d\d [^\n]{0,300}?)\.\.\.[^\n]*")
_TALKING = "while talking to"
_MOST = 100


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """A recipient's words begin with the last host talked to, or behind the verdict on the recipient before it."""
    failures: dict[str, Failure] = {}
    begin = body.start
    for _, verdict in zip(range(_MOST), _VERDICT.finditer(body.lowered, body.start, body.end), strict=False):
        address = first_address(body.text, verdict.start(1), verdict.end(1))
        if address and address not in failures:
            talk = body.lowered.rfind(_TALKING, begin, verdict.start())
            failures[address] = failure(form, body, Span(talk if talk >= 0 else begin, verdict.end()), address)
            begin = verdict.end()
    return list(failures.values()) or [failure(form, body, Span(body.start, body.end), None)]


FORMAT = BodyFormat(
    name="v5sendmail",
    tells=("----- transcript of session follows -----",),
    begins=("----- transcript of session follows -----",),
    reader=_read,
)
