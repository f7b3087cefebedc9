"""At which SMTP command it happened, read from what servers write around the reply."""

from __future__ import annotations

from errors.engine.fold import FoldedText
from errors.engine.types import Phase

# Squeezed words, the telling ones first: `in reply to end of DATA command` also contains `DATA`.
_PHASES = (
    (Phase.END_OF_DATA, ("endofdata", "endofthedata", "afterdata", "sendingmessagebody", "aftereom")),
    (Phase.RCPT, ("rcptto", "rcptcommand", "recipientaddressrejected")),
    (Phase.MAIL, ("mailfrom", "senderaddressrejected")),
    (Phase.DATA, ("datacommand", "sentdata", "replytodata")),
    (Phase.AUTH, ("authlogin", "authplain", "authcommand", "authenticat")),
    (Phase.EHLO, ("ehlo", "helo")),
    (Phase.CONNECT, ("initialconnection", "initialgreeting", "connectto", "connectionrefused", "connectiontimedout", "clienthostrejected")),
)


def phase(texts: tuple[FoldedText, ...]) -> Phase | None:
    """The phase that the most telling place names."""
    for text in texts:
        for name, words in _PHASES:
            if any(word in text.squeezed for word in words):
                return name
    return None
