"""Transcripts of a dialogue with a server: the last exchange that failed. What went well before it and what came after do not count.

Read are those of PHPMailer, swaks, curl, MailKit, Thunderbird, Outlook, smtplib, JavaMail, Net::SMTP, mutt, msmtp, and telnet typed
by a person. A transcript without a refusal is read by what the program says of the connection.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from errors.engine.phrase_table import any_line
from errors.engine.read.limits import LONGEST_REASON, MOST_RECIPIENTS
from errors.engine.read.mail.address import first_address
from errors.engine.read.programs.embedded_reply import without_tuples
from errors.engine.read.programs.noise import without_escapes, without_noise
from errors.engine.read.reading import Reading, blank, blanks
from errors.engine.read.remote_host import host_name
from errors.engine.read.text.multiline_reply import without_continuations
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import PasteKind, Phase

_STAMP = (
    r"[ \t]*(?:\[?[\d/.-]{6,10}[T ][\d:.,]{5,15}[Z\]]?[ \t]+|\[?\d\d:\d\d:\d\d[\d.,]{0,8}\]?[ \t]+)?"
    r"(?:mailnews\.(?:smtp|imap|pop3): ?|\w{1,20}[ ]\|[ ])?"
)
# Marks that nothing else has, and marks that count beside a reply of three digits only.
_SERVER = (
    r"SERVER -> CLIENT:|SMTP -> FROM SERVER:|SMTP INBOUND:|SMTP Response:|(?:[\w.(): -]{0,80})<rx>|<-- |<-  |<~  |<\*\* |<~\* |"
    r"Net::SMTP[\w=:()]{0,80}<<<|<<<|S:|reply: b?['\"]|reply: retcode \((?=\d)|<(?= ?[2-5]\d\d[ -])|\*{0}(?=[2-5]\d\d(?:[ -]|$))"
)
_CLIENT = (
    r"CLIENT -> SERVER:|CLIENT -> SMTP:|SMTP OUTBOUND:|(?:[\w.(): -]{0,80})<tx>|--> | -> | ~> |Net::SMTP[\w=:()]{0,80}>>>|>>>|C:|send: |"
    r"(?:> ?)?(?=(?:EHLO|HELO|AUTH|MAIL FROM|RCPT TO|DATA|QUIT|STARTTLS|RSET|NOOP|VRFY|USER|PASS)\b)"
)
_LINE = re.compile(rf"^{_STAMP}(?:(?P<server>{_SERVER})|(?P<client>{_CLIENT}))[ \t]?(?P<said>[^\n]*)$", re.M | re.I)
_RECOGNISED = any_line(
    r"""
    ^[^\n]{0,40}(?:SERVER -> CLIENT|SMTP -> FROM SERVER|CLIENT -> SERVER|CLIENT -> SMTP):
    ^[^\n]{0,100}<[rt]x>
    ^<(?:\*\*|~\*) |^<[-~]  ?[2-5]\d\d
    ^<-- [2-5]\d\d|^Net::SMTP[^\n]{0,80}<<<
    ^reply: (?:b?['"][2-5]\d\d|retcode \()
    ^[^\n]{0,40}\bS: (?:[2-5]\d\d[ -]|[245]\.\d\.\d|\w{1,12} (?:NO|BAD|BYE) |-ERR )
    ^<<<? ?[2-5]\d\d[ -]
    ^SMTP Response:? [2-5]\d\d
    """,
    re.MULTILINE,
)
# A typed session has no marks: a command on a line of its own and a reply below it.
_TYPED = re.compile(
    r"^[ \t>]*(?:EHLO [\w.\[-]|HELO [\w.\[-]|MAIL FROM: ?<|RCPT TO: ?<|AUTH (?:LOGIN|PLAIN|XOAUTH2|CRAM-MD5)|DATA[ \t]*$|STARTTLS[ \t]*$)",
    re.M | re.I,
)
_TYPED_REPLY = re.compile(r"^[ \t<]*[2-5]\d\d[ -]", re.M)
_FAILED = re.compile(r"[45]\d\d(?=[ -]|$)|[45]\.\d{1,3}\.\d{1,3} |\S{1,12} (?:NO|BAD)(?= )|-ERR\b|\* BYE ", re.I)
_REPLY = re.compile(r"[2-5]\d\d(?=[ -]|$)|\S{1,12} OK(?= |$)|\+OK\b|\+(?= |$)|\* ", re.I)
_CONTINUED = re.compile(r"[2-5]\d\d-|[ \t]*[2-5]\d\d[ -]")
# Answers to commands that make no sense any more once one was refused.
_FOLLOWS_ON = re.compile(
    r"503\b|221\b|5\d\d[ -](?:5\.5\.[01] )?[^\n]{0,40}(?:no valid recipients|need (?:RCPT|MAIL)|bad sequence|valid RCPT)", re.I
)
_RETCODE = re.compile(r"(\d{3})\); Msg: b?['\"]")
# What a program says of a connection that did not come about.
_NOTES = re.compile(
    r"^[ \t]*(?:===[^\n]*|\* (?:Trying|Connected|ALPN|TLSv?|SSL connection|Closing|Closed|Server certificate|  )[^\n]*)$", re.M
)
_HOST = re.compile(
    r"(?:Connected to (?:smtps?|imaps?|pop3?s?)?:?/{0,2}|Trying |Connection: opening to |to host )([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})", re.I
)
_PHASES = {
    "EHLO": Phase.EHLO,
    "HELO": Phase.EHLO,
    "AUTH": Phase.AUTH,
    "MAIL": Phase.MAIL,
    "RCPT": Phase.RCPT,
    "DATA": Phase.DATA,
}
_MOST_LINES = 4000


class _Exchange(NamedTuple):
    """A refusal, and the command it answers; ranges of the text without the marks of direction."""

    command: Span | None
    reply: Span
    is_after_data: bool = False


def read_session(text: str) -> Reading | None:
    if not is_session(text):
        return None
    text = without_escapes(text)
    clean, refused = _read_lines(text)
    if not refused:
        rest = without_noise(_NOTES.sub(blank, _LINE.sub(_without_command, clean)))
        return Reading(PasteKind.SESSION, rest, (Failure((Span(0, len(rest)),), remote_host=_host(text)),))
    for one in refused:
        start, end = one.reply
        clean = clean[:start] + without_continuations(without_tuples(clean[start:end])) + clean[end:]
    return Reading(PasteKind.SESSION, clean, tuple(_failure(text, clean, one) for one in refused))


def is_session(text: str) -> bool:
    return _RECOGNISED.search(text) is not None or (_TYPED.search(text) is not None and _TYPED_REPLY.search(text) is not None)


def _read_lines(text: str) -> tuple[str, list[_Exchange]]:
    """The text without the marks of direction, without what went well, and the exchanges that count."""
    pieces: list[str] = []
    found: list[_Exchange] = []
    command: Span | None = None
    goes_ahead = False
    done = 0
    for number, line in enumerate(_LINE.finditer(text)):
        if line.start() < done or number >= _MOST_LINES:
            continue
        said = Span(*line.span("said"))
        if line["client"] is not None:
            command = command if goes_ahead else said
            pieces += (text[done : line.start()], blanks(text[line.start() : said.start]), text[said.start : said.end])
            done = said.end
            continue
        said, prefix = _said(text, line, said)
        failed = _FAILED.match(text, said.start, said.end)
        end = _end_of_reply(text, said) if failed or _REPLY.match(text, said.start, said.end) else said.end
        pieces += (text[done : line.start()], prefix)
        pieces.append(text[said.start : end] if failed else blanks(text[said.start : end]))
        if failed:
            found.append(_Exchange(command, Span(said.start, end), goes_ahead))
        goes_ahead = text.startswith("354", said.start)
        done = end
    clean = "".join((*pieces, text[done:]))
    return clean, _that_count(clean, found)


def _without_command(line: re.Match[str]) -> str:
    return line[0] if line["client"] is None else blank(line)


def _said(text: str, line: re.Match[str], said: Span) -> tuple[Span, str]:
    """What the server said, and what stands for the mark before it: of smtplib's `retcode (535); Msg: b'…'` the code stays."""
    start = line.start()
    if retcode := _RETCODE.match(text, said.start, said.end):
        return Span(retcode.start(), said.end), blanks(text[start : retcode.start()])
    return said, blanks(text[start : said.start])


def _end_of_reply(text: str, said: Span) -> int:
    """The end of a reply of several lines, whether each has its code (`250-…`) or is only indented."""
    code, end = text[said.start : said.start + 3], said.end
    while end < said.start + LONGEST_REASON and end < len(text):
        next_end = text.find("\n", end + 1)
        next_end = len(text) if next_end < 0 else next_end
        line = text[end + 1 : next_end]
        if not (line.lstrip().startswith((code + "-", code + " ")) and _CONTINUED.match(line)) and not line.startswith("      "):
            break
        end = next_end
    return end


def _that_count(text: str, found: list[_Exchange]) -> list[_Exchange]:
    """The last refusal that does not merely follow from another; where recipients were refused, each of them."""
    causes = [one for one in found if not _FOLLOWS_ON.match(text, *one.reply)] or found[:1]
    if not causes:
        return []
    if not _is_of_recipient(text, causes[-1]):
        return causes[-1:]
    by_recipient = {_recipient(text, one): one for one in causes if _is_of_recipient(text, one)}
    return list(by_recipient.values())[:MOST_RECIPIENTS]


def _is_of_recipient(text: str, one: _Exchange) -> bool:
    return one.command is not None and text[one.command.start : one.command.end].lstrip("'\" ").upper().startswith("RCPT")


def _recipient(text: str, one: _Exchange) -> str | None:
    return first_address(text, *one.command) if one.command and _is_of_recipient(text, one) else None


def _failure(text: str, clean: str, one: _Exchange) -> Failure:
    reply = Span(one.reply.start, one.reply.start + len(clean[one.reply.start : one.reply.end].rstrip("'\" \n")))
    return Failure((reply,), _recipient(clean, one), remote_host=_host(text), is_reply=True, phase=_phase(text, one))


def _phase(text: str, one: _Exchange) -> Phase | None:
    """The phase of the command that was refused; after a 354 the message itself was (RFC 5321 §3.3)."""
    verb = text[one.command.start : one.command.end].lstrip("'\" >")[:4].upper() if one.command else ""
    return Phase.END_OF_DATA if one.is_after_data else _PHASES.get(verb)


def _host(text: str) -> str | None:
    found = _HOST.search(text, 0, 4000)
    return host_name(found[1]) if found and not found[1][-1].isdigit() else None
