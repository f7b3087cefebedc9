"""The SMTP command that was refused (RFC 5321 §3), from what servers and programs write around the reply."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick

from errors.engine.fold import FoldedText
from errors.engine.types import Failure, Paste
from errors.engine.vocabulary import Phase

# Of a login, and not of a domain or a message (SPF, DKIM).
_LOGINS = (
    "saslauthentication",
    "smtpauthentication",
    "userauthentication",
    "authenticationcredentials",
    "authenticationrequired",
    "authenticationunsuccessful",
    "authenticationrejected",
    "authenticationfailed",
)
# Squeezed words (`fold.squeeze`). Where several occur the first row counts: `end of DATA command` contains `DATA command`.
_PHASES = (
    (Phase.END_OF_DATA, ("endofdata", "endofthedata", "afterdata", "sendingmessagebody", "aftereom", "isentthemessage")),
    (Phase.RCPT, ("rcptto", "rcptcommand", "smtpcommandrcpt", "recipientaddressrejected")),
    (Phase.MAIL, ("mailfrom", "smtpcommandmail", "senderaddressrejected")),
    (Phase.DATA, ("datacommand", "smtpcommanddata", "sentdata", "replytodata")),
    (Phase.AUTH, ("authlogin", "authplain", "authcommand", *_LOGINS)),
    (Phase.EHLO, ("ehlo", "helo")),
    (
        Phase.CONNECT,
        (
            "initialconnection",
            "initialgreeting",
            "refusedtotalktome",
            "connectto",
            "connectionrefused",
            "connectiontimedout",
            "clienthostrejected",
        ),
    ),
)
# Row of `_PHASES` for each word.
_ROWS = [row for row, (_, words) in enumerate(_PHASES) for _ in words]
_WORDS = AhoCorasick([word for _, words in _PHASES for word in words])
# Sendmail's transcript: `>>> RCPT To:<…>` is the client's command, `<<< 550 …` the server's reply.
_TRANSCRIPT = re.compile(r"^[ \t]*(?:>>> *([A-Z]{4})|(<<< *[45]\d\d))", re.M)
_COMMANDS = {"EHLO": Phase.EHLO, "HELO": Phase.EHLO, "AUTH": Phase.AUTH, "MAIL": Phase.MAIL, "RCPT": Phase.RCPT, "DATA": Phase.DATA}


def phase(paste: Paste, failure: Failure, texts: tuple[FoldedText, ...]) -> Phase | None:
    """The command before the first refused reply of a transcript, else the phase that the words of the first span name."""
    if failure.phase:
        return failure.phase
    if "<<< " in paste.plain:
        for span in failure.spans:
            if command := _in_transcript(paste.text, *paste.origin(span)):
                return command
    for text in texts:
        rows = [_ROWS[number] for number, _, _ in _WORDS.find_matches_as_indexes(text.squeezed, overlapping=True)]
        if rows:
            return _PHASES[min(rows)][0]
    return None


def _in_transcript(text: str, start: int, end: int) -> Phase | None:
    command = None
    for found in _TRANSCRIPT.finditer(text, start, end):
        if found[2]:
            return _COMMANDS.get(command or "")
        command = found[1]
    return None
