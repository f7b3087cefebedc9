"""Google Groups: a letter about a group that does not exist or is closed, in any language; the group is in X-Failed-Recipients."""

from __future__ import annotations

from errors.engine.read.formats.body import Body, BodyFormat, failure
from errors.engine.read.mail.address import first_address
from errors.engine.types import Failure, Span


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    recipient = first_address(body.headers.get("x-failed-recipients"))
    return [failure(form, body, Span(body.start, body.end), recipient)]


FORMAT = BodyFormat(
    name="google-groups",
    tells=("groups.google.com/support", "//support.google.com/a/answer/168383", "the group you tried to contact"),
    headers=(("x-failed-recipients", "@googlegroups.com"),),
    reader=_read,
)
