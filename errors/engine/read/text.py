"""Any text that is no mail source: a report, a bounce or one error, copied from somewhere."""

from __future__ import annotations

import dataclasses

from errors.engine.read.formats import FORMATS
from errors.engine.read.mail import Mail
from errors.engine.read.report import LOOKS_LIKE_REPORT, read_report
from errors.engine.types import Failure, Span


def read_text(text: str, start: int = 0) -> list[Failure]:
    """`start` is where the words begin; before it stand headers that must not count."""
    whole = Span(start, len(text))
    if LOOKS_LIKE_REPORT.search(text, start):
        failures = list(read_report(text, start, len(text)))
        if len(failures) > 1:
            return failures
        return [dataclasses.replace(one, spans=(*one.spans, whole)) for one in failures] or [Failure((whole,))]
    mail = Mail(text, {}, [])
    for form in FORMATS:
        if form.recognises(mail, text[start : start + 4000]):
            return form.read(mail, start, len(text))
    return [Failure((whole,))]
