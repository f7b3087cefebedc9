"""Replies of list managers to a post they refuse: ezmlm, Mailman, FML, Majordomo, Sympa, LISTSERV. The list is the recipient."""

from __future__ import annotations

import re

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat, failure
from errors.engine.read.mail.address import ADDRESS, addresses
from errors.engine.types import Failure

_LIST = re.compile(rf"(?:mailing list|in|list|your mail to|message to|managing the) ['\"<]{{0,2}}({ADDRESS})")
_AFFIXES = ("-admin", "-owner", "-bounces", "-help", "-request", "-ctl", "-return", "owner-")


def _read(form: BodyFormat, body: Body) -> list[Failure]:
    """The first address that the text calls a list, else the sender's without `-owner`, `-request` and the like."""
    named = _LIST.search(body.lowered, body.start, body.end)
    sender = body.headers.get("from")
    own = next((address for address, _ in addresses(sender, 0, len(sender))), None)
    return [failure(form, body, body.span, named[1] if named else _without_office(own))]


def _without_office(address: str | None) -> str | None:
    for affix in _AFFIXES:
        if address and (address.startswith(affix) or f"{affix}@" in address):
            return address.replace(affix, "", 1)
    return address


FORMAT = BodyFormat(
    name="mailing-lists",
    phrases=(
        "this is the ezmlm program",
        "you are not a member of this mailing list",
        "you are not allowed to post to this mailing list",
        "is being held until the list moderator can review it",
        "your request to the mailing list",
        "duplicated message-id in <",
        "this mailing list is restricted to members",
        "loop back warning",
        "non-members are not allowed to post messages to this list",
        "post by non-member to a members-only list",
        "you are not authorized to send mail to the",
        "your message for list",
        "la tua mail alla lista",
        "il tuo messaggio alla lista",
        "non sei autorizzato a inviare messaggi a questa lista",
        "ml is not member",
    ),
    headers=(("subject", "are not member ("), ("subject", "loop alert: ")),
    reader=_read,
)
