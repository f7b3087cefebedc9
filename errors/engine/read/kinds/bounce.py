"""A mail → the failures it reports, by its delivery report, by its system's private format, or by both."""

from __future__ import annotations

import re

from errors.engine.read.failure import changed
from errors.engine.read.formats import GENERIC, recognise
from errors.engine.read.formats.body import Body, BodyFormat
from errors.engine.read.formats.original import where_original_follows
from errors.engine.read.kinds.notices import is_automatic_reply
from errors.engine.read.mail.address import addresses, first_address
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.report import read_report, where_report_begins
from errors.engine.read.mail.scanned import Mail
from errors.engine.read.mail.sender import has_daemon_name, has_null_sender, is_about_a_failure, is_automatic
from errors.engine.read.text.wording import lower
from errors.engine.types import Failure, Span

_WORDS_LIMIT = 100_000  # characters of one part in which words are looked for
_MOST_WORDS = 3  # parts
_HEAD = 4000  # characters
_DELIVERY = re.compile(r"\b[45]\d\d[ -]|\b[45]\.\d\.\d|deliver|recapit|consegn|zustell|zugestellt|remis|entreg|reject|配信|送信|доставл")
# Behind the type: `smtp; 550 5.1.1 User unknown`, not `X-Unix; 71`.
_SAYS_SOMETHING = re.compile(r"(?<![\w-])[^\W\d_]{3,}[^\w;]{1,9}[^\W\d_]{2}|[^\W\d_]{8}")


def read_bounce(mail: Mail) -> list[Failure]:
    """The failures of a mail that is a bounce; an empty list for any other mail."""
    reported = [failure for part in mail.reports for failure in read_report(mail.text, part.start, part.end)]
    if not reported and not is_automatic(mail) and not mail.reports:
        return []
    body, form = _words(mail)
    if not reported and body:
        reported, body = _lost_report(body)
    if reported:
        return _with_recipients(mail, body, _join(reported, form, body))
    if not form and not _is_bounce_by_sender(mail, body):
        return []
    return _with_recipients(mail, body, (form or GENERIC).read(body) if body else _subject(mail))


def _is_bounce_by_sender(mail: Mail, body: Body | None) -> bool:
    """A mail of no known form. Other automatic mails too come from nobody: their words must speak of delivery."""
    if has_daemon_name(mail):
        return True
    if is_automatic_reply(mail):
        return False
    return is_about_a_failure(mail) or (has_null_sender(mail) and body is not None and _speaks_of_delivery(body))


def _speaks_of_delivery(body: Body) -> bool:
    return _DELIVERY.search(body.lowered, body.start, min(body.end, body.start + _HEAD)) is not None


def _words(mail: Mail) -> tuple[Body | None, BodyFormat | None]:
    """The part in which a mail system shows itself, or the first one that people read."""
    bodies = [_body(mail, part.start, part.end) for part in mail.words[:_MOST_WORDS]]
    for body in bodies:
        if form := recognise(body):
            return body, form
    return (bodies[0] if bodies else None), None


def _body(mail: Mail, start: int, end: int) -> Body:
    end = min(end, start + _WORDS_LIMIT)
    return Body(mail.readable, "\n" * start + lower(mail.readable[start:end]), start, end, mail.headers)


def _lost_report(body: Body) -> tuple[list[Failure], Body]:
    """A delivery report that lost its frame stands in the text; the words end where it begins."""
    place = where_report_begins(body.lowered, body.start, body.end)
    if place < 0:
        return [], body
    end = where_original_follows(body.lowered, place, body.end)
    return list(read_report(body.text, place, end)), body.cut(body.start, place)


def _join(reported: list[Failure], form: BodyFormat | None, body: Body | None) -> list[Failure]:
    """Add what the text for people says: all that is needed where a report is silent, else only what is no mere advice."""
    silent = [one for one in reported if not _says_something(body, one) or not one.recipient]
    if body is None or not (silent or (form and not form.frames)):
        return reported
    body.is_reported = True
    body.host_is_known = all(one.remote_host for one in reported)
    told = (form or GENERIC).read(body)
    if len(reported) == 1 and len(told) == 1:
        return [_joined(reported[0], told[0])]
    by_recipient = {one.recipient: one for one in told}
    if len(reported) == 1 and reported[0].recipient is None:
        return [_joined(reported[0], one) for one in told]
    return [_joined(one, by_recipient[one.recipient]) if one.recipient in by_recipient else one for one in reported]


def _joined(reported: Failure, told: Failure) -> Failure:
    return changed(reported, reported.spans + told.spans, told.recipient, told.remote_host)


def _says_something(body: Body | None, reported: Failure) -> bool:
    if body is None or not reported.spans:
        return False
    return _SAYS_SOMETHING.search(body.text, reported.spans[0].start, reported.spans[0].end) is not None


def _with_recipients(mail: Mail, body: Body | None, failures: list[Failure]) -> list[Failure]:
    """Who was refused, where neither report nor words say it: a header, or to whom the mail that came back was addressed."""
    if all(one.recipient for one in failures):
        return failures
    recipient = first_address(mail.headers.get("x-failed-recipients")) or _addressee(mail, body)
    return [one if one.recipient else changed(one, one.spans, recipient) for one in failures]


def _addressee(mail: Mail, body: Body | None) -> str | None:
    original = next((mail.text[part.start : part.end] for part in mail.originals), "")
    if not original and body:
        original = body.text[where_original_follows(body.lowered, body.start, body.end) : body.end]
    written = Headers(original).get("to")
    found = {address for address, _ in addresses(written, 0, len(written))}
    return found.pop() if len(found) == 1 else None


def _subject(mail: Mail) -> list[Failure]:
    """A bounce with nothing to read but its subject."""
    place = mail.text.lower().find("\nsubject:")
    end = mail.text.find("\n", place + 1) if place >= 0 else -1
    return [Failure((Span(place + 1, end),) if end > place >= 0 else ())]
