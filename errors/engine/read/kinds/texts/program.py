"""Exceptions and error objects: the innermost message, or the reply of a server that stands anywhere among the messages.

Python, Java, .NET, Node, PHP, Go, Ruby, Rust, Perl and PowerShell. How each builds its text: `read/programs/noise.py`.
"""

from __future__ import annotations

import re

from errors.engine.phrase_table import any_line
from errors.engine.read.mail_names import names_mail
from errors.engine.read.programs.embedded_reply import by_recipient, replies, says_something, without_tuples
from errors.engine.read.programs.noise import without_noise
from errors.engine.read.reading import Reading
from errors.engine.read.remote_host import host_name, remote_host
from errors.engine.types import Failure, Span
from errors.engine.vocabulary import PasteKind

_RECOGNISED = any_line(
    r"""
    ^[ \t]*Traceback \(most recent call last\)
    ^[ \t]*at [\w.$<>]{1,200}\([^\n()]{0,200}\)
    ^[ \t]+(?:at|in) \S[^\n]{0,300}[:(]\S{0,200}:\d+
    \b(?:Caused by|nested exception is):|[ \n]--->
    (?:^|[\s:'"(\[>\\.])[\w$]{2,80}(?:Error|Exception|Fault|Refused|Disconnected)(?:: |\s?\(|\s\[|$)
    \bat line:?\d+ char|\b(?:In riga|At line):\d+ (?:car|char):|FullyQualifiedErrorId
    \bPHP (?:Warning|Fatal error|Notice|Parse error)|\b(?:Warning|Fatal error|Notice): [^\n]{1,600} on line \d+
    \bUncaught (?:[A-Z]|\()|^Stack trace:|^\#0
    ^goroutine \d+ \[|^panic: |thread '[^'\n]{1,80}' panicked at
    ^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d
    \.(?:rb|py|js|ts|php|go|pl|pm|java|cs):\d+
    \bat \S{1,300} line \d+\.?(?:$|[ ,\n])
    \bresponseCode: ?\d|\berrno: ?-?\d|\bserverResponseCode:
    \b(?:permanent|transient) error \(\d{3}\): |\blettre::
    \bcurl: \(\d{1,2}\)
    \(\d{3}, b?['"]|\bExpected response code
    \bdial tcp\b|\btls: |\bx509: |\bsmtp: [45]\d\d\b
    ^(?:Send-MailMessage|msmtp|sendmail|ssmtp|swaks) ?:
    \bError: [45]\d\d\b|^Error: [A-Z]|\bsendMail failed
    """,
    re.MULTILINE,
)
_INNER = re.compile(r"\bCaused by: ?|\bnested exception is: ?|---> ?|\b(?:source|InnerException): ?|^Next (?=[A-Z\\])", re.M)
# The last line of a Python traceback: a class at the beginning of a line.
_RAISED = re.compile(r"^[A-Za-z_][\w .]{0,120}(?:Error|Exception|Refused|Disconnected|Warning|Exit|Interrupt|[a-z])\b(?=: |$)[^\n]*", re.M)
_TRACEBACK = "Traceback (most recent call last)"
_SPEAKER = re.compile(
    r"((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})(?:\[[\w.:]{2,45}\])?(?::\d{1,5})?(?: (?:said|says|responded|replied))?: ?['\"(]{0,2}$", re.I
)
_LONGEST_SPEAKER = 330  # characters
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def read_program(text: str) -> Reading | None:
    if not _RECOGNISED.search(text):
        return None
    clean = without_noise(text)
    failures = tuple(failures_in(text, clean, 0, len(clean)))
    return Reading(PasteKind.PROGRAM, without_tuples(clean), failures)


def failures_in(text: str, clean: str, start: int, end: int) -> list[Failure]:
    """The failures that the messages between two places speak of. `clean` is the text without its noise, as long."""
    whole = Span(start, end)
    host = remote_host(clean, (whole,))
    host = host if host and not host[-1].isdigit() else None
    refused = [
        Failure((span,), recipient, remote_host=host, is_reply=True)
        for recipient, span in by_recipient(clean).items()
        if start <= span.start < end
    ]
    if refused:
        return refused
    telling = _innermost(text, clean, start, end)
    found = [one for one in replies(clean, start, end) if one.is_sure or names_mail(text)]
    inner = [one for one in found if telling.start <= one.span.start < telling.end]
    if best := (inner or found)[-1:]:
        reply = best[0].span
        spans = (reply,) if says_something(clean, reply) else (reply, whole)
        return [Failure(spans, remote_host=_who_said(clean, reply) or host, is_reply=True)]
    return [Failure((telling,) if telling == whole else (telling, whole), remote_host=host)]


def _who_said(text: str, reply: Span) -> str | None:
    """The host right before a reply: `mx.example.com[192.0.2.1] said: 550 …`."""
    found = _SPEAKER.search(text, max(0, reply.start - _LONGEST_SPEAKER), reply.start)
    return host_name(found[1]) if found else None


def _innermost(text: str, clean: str, start: int, end: int) -> Span:
    """The innermost message: behind the last word for a cause; the last line of the last traceback about mail; else the whole."""
    inner = [found.end() for found in _INNER.finditer(clean, start, end)]
    if inner:
        stop = _EMPTY_LINE.search(clean, inner[-1] + 2, end)
        return Span(inner[-1], stop.start() if stop else end)
    if _TRACEBACK in text:
        raised = [Span(*found.span()) for found in _RAISED.finditer(clean, start, end) if ":" in found[0]]
        about_mail = [span for span in raised if names_mail(clean[span.start : span.end])]
        if raised:
            return (about_mail or raised)[-1]
    return Span(start, end)
