"""Google Groups: the group does not exist or refuses the sender, in any language; its address is in X-Failed-Recipients."""

from __future__ import annotations

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, failure
from errors.engine.read.mail.address import first_address
from errors.engine.types import Failure


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    recipient = first_address(body.headers.get("x-failed-recipients"))
    return [failure(form, body, body.span, recipient)]


FORMAT = BodyFormat(
    name="google-groups",
    phrases=("groups.google.com/support", "//support.google.com/a/answer/168383", "the group you tried to contact"),
    headers=(("x-failed-recipients", "@googlegroups.com"),),
    reader=_read,
)
