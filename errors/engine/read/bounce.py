"""A mail → the failures it reports, by its delivery report, by its system's private format, or by both."""

from __future__ import annotations

import dataclasses

from errors.engine.lines import any_line
from errors.engine.read.formats import FORMATS, GENERIC
from errors.engine.read.formats.body import BodyFormat
from errors.engine.read.mail import Mail
from errors.engine.read.report import LOOKS_LIKE_REPORT, read_report
from errors.engine.types import Failure, Span

_DAEMON = any_line(r"""
    mailer-?\s?daemon
    postmaster
    mail(?:er)? (?:delivery|administrator|router)
    delivery (?:sub)?system
    mail system
    mdaemon
    antispam
    bounce
""")
_SUBJECT = any_line(r"""
    undeliver
    deliver(?:y|ed)?\b.*(?:fail|status|problem|notif|report|error|delay)
    (?:fail|error|problem).*deliver
    returned (?:mail|message|to sender)
    mail (?:error|failure|delivery|could not)
    could not be (?:delivered|sent)
    failure notice
    not delivered
    non[- ]?deliver
    \bbounced?\b
    message (?:delayed|not delivered|status)
    warning: (?:could not|message)
    retry timeout
    user unknown
    rejected
    blocked
    mancata consegna
    non recapit
    impossibile (?:recapitare|consegnare)
    consegna .*(?:fallita|non riuscita)
    unzustellbar
    fehler
    zustell
    échec
    non remis
    non distribué
    no se (?:pudo|puede) entregar
    falha
    配信
    送信
""")
_HEAD = 4000  # characters of the body in which a system shows itself


def read_bounce(mail: Mail) -> list[Failure]:
    """The failures of a mail that is a bounce; an empty list for any other mail."""
    reported = [failure for part in mail.reports() for failure in read_report(mail.text, part.start, part.end)]
    words = mail.words()
    form = _format(mail, words)
    told = [failure for part in words[:1] for failure in (form or GENERIC).read(mail, part.start, part.end)]
    if reported:
        return _join(reported, told, words)
    if form or is_from_daemon(mail) or _SUBJECT.search(mail.header("subject")) or mail.reports():
        return _lost_report(mail, words) or told or _whole(mail)
    return []


def is_from_daemon(mail: Mail) -> bool:
    return bool(_DAEMON.search(mail.header("from")[:300])) or mail.headers.get("return-path", "x").strip() == "<>"


def _format(mail: Mail, words: list) -> BodyFormat | None:
    head = mail.text[words[0].start : min(words[0].end, words[0].start + _HEAD)] if words else ""
    return next((form for form in FORMATS if form.recognises(mail, head)), None)


def _join(reported: list[Failure], told: list[Failure], words: list) -> list[Failure]:
    """Add to each reported failure what the text for people says of its recipient, or all of it if there is only one."""
    if len(reported) == 1:
        spans = tuple(span for failure in told for span in failure.spans)
        return [dataclasses.replace(reported[0], spans=reported[0].spans + spans)]
    by_recipient = {failure.recipient: failure.spans for failure in told if len(told) > 1}
    return [dataclasses.replace(one, spans=one.spans + by_recipient.get(one.recipient, ())) for one in reported]


def _lost_report(mail: Mail, words: list) -> list[Failure]:
    """A delivery report whose MIME type got lost stands in the text."""
    for part in words[:2]:
        if LOOKS_LIKE_REPORT.search(mail.text, part.start, part.end):
            failures = list(read_report(mail.text, part.start, part.end))
            whole = Span(part.start, part.end)
            return [dataclasses.replace(one, spans=(*one.spans, whole)) for one in failures] if len(failures) == 1 else failures
    return []


def _whole(mail: Mail) -> list[Failure]:
    """A bounce with nothing to read but its subject."""
    place = mail.text.lower().find("\nsubject:")
    end = mail.text.find("\n", place + 1) if place >= 0 else 0
    return [Failure((Span(max(place, 0), max(end, 0)),))]
