"""A bounce → its failures, from its delivery report (RFC 3464), from the text for people in a known format, or from both."""

from __future__ import annotations

import re
from dataclasses import replace

from errors.engine.read.body.body import Body
from errors.engine.read.body.format import BodyFormat
from errors.engine.read.body.returned_mail import where_returned_mail_begins
from errors.engine.read.formats import GENERIC
from errors.engine.read.kinds.mails.automatic_reply import is_automatic_reply
from errors.engine.read.mail.address import addresses, first_address
from errors.engine.read.mail.bounce_signs import (
    has_daemon_name,
    has_null_sender,
    is_about_a_failure,
    is_answered,
    is_automatic,
    is_unsubscribing,
)
from errors.engine.read.mail.delivery_status import read_report, where_report_begins
from errors.engine.read.mail.header import Headers
from errors.engine.read.mail.parsed_mail import Mail
from errors.engine.read.recognise import recognise
from errors.engine.read.text.phrase_search import lower
from errors.engine.types import Failure, Span

_LONGEST_PART = 100_000  # characters of a part that are searched
_MOST_PARTS = 3  # parts of words in which a format is looked for
_OPENING = 300  # characters of a body that opens with the words of a format
_HEAD = 4000  # characters in which words of delivery are looked for
_DELIVERY = re.compile(r"\b[45]\d\d[ -]|\b[45]\.\d\.\d|deliver|recapit|consegn|zustell|zugestellt|remis|entreg|reject|配信|送信|доставл")
# Two words, or a long one, behind the type of a diagnostic code: `smtp; 550 5.1.1 User unknown` has them, `X-Unix; 71` has not.
_SAYS_SOMETHING = re.compile(r"(?<![\w-])[^\W\d_]{3,}[^\w;]{1,9}[^\W\d_]{2}|[^\W\d_]{8}")


def read_bounce(mail: Mail) -> list[Failure]:
    """The failures of a bounce; an empty list for any other mail."""
    reported = [failure for part in mail.reports for failure in read_report(mail.text, part.start, part.end)]
    if not reported and not is_automatic(mail) and not mail.reports:
        return _opens_like_a_bounce(mail)
    body, form = _words(mail)
    if not reported and body:
        reported, body = _report_in_text(body)
    if reported:
        return _with_recipients(mail, body, _join(reported, form, body))
    if not form and not _is_bounce_by_sender(mail, body):
        return []
    return _with_recipients(mail, body, (form or GENERIC).read(body) if body else _subject(mail))


def _opens_like_a_bounce(mail: Mail) -> list[Failure]:
    """The failures of a mail from an ordinary sender whose first words are those of a known format, and which names a recipient."""
    for part in [] if is_answered(mail) else mail.words[:1]:
        body = _body(mail, part.start, part.end)
        opening = body.cut(body.start, min(body.end, body.start + _OPENING))
        form = recognise(opening)
        failures = form.read(replace(body, is_late=opening.is_late)) if form else []
        return failures if any(one.recipient for one in failures) else []
    return []


def _is_bounce_by_sender(mail: Mail, body: Body | None) -> bool:
    """Whether a mail in no known format is a bounce. Other automatic mails have a null sender too, so their words must be of delivery."""
    if has_daemon_name(mail):
        return True
    if is_automatic_reply(mail) or is_unsubscribing(mail):
        return False
    return is_about_a_failure(mail) or (has_null_sender(mail) and body is not None and _speaks_of_delivery(body))


def _speaks_of_delivery(body: Body) -> bool:
    return _DELIVERY.search(body.lowered, body.start, min(body.end, body.start + _HEAD)) is not None


def _words(mail: Mail) -> tuple[Body | None, BodyFormat | None]:
    """The part in a known format, with the format; else the first part of words."""
    bodies = [_body(mail, part.start, part.end) for part in mail.words[:_MOST_PARTS]]
    for body in bodies:
        if form := recognise(body):
            return body, form
    return (bodies[0] if bodies else None), None


def _body(mail: Mail, start: int, end: int) -> Body:
    end = min(end, start + _LONGEST_PART)
    return Body(mail.readable, "\n" * start + lower(mail.readable[start:end]), start, end, mail.headers)


def _report_in_text(body: Body) -> tuple[list[Failure], Body]:
    """A delivery report that is no MIME part but stands in the text, and the body in front of it."""
    place = where_report_begins(body.lowered, body.start, body.end)
    if place < 0:
        return [], body
    end = where_returned_mail_begins(body.lowered, place, body.end)
    return list(read_report(body.text, place, end)), body.cut(body.start, place)


def _join(reported: list[Failure], form: BodyFormat | None, body: Body | None) -> list[Failure]:
    """Add what the words say to what the report says.

    Words that wrap each error in advice (`wraps_in_advice`) are added only where the report gives no reason or no recipient.
    """
    silent = [one for one in reported if not _says_something(body, one) or not one.recipient]
    if body is None or not (silent or (form and not form.wraps_in_advice)):
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
    return reported.completed(reported.spans + told.spans, told.recipient, told.remote_host)


def _says_something(body: Body | None, reported: Failure) -> bool:
    """Whether the first span of a reported failure has words."""
    if body is None or not reported.spans:
        return False
    return _SAYS_SOMETHING.search(body.text, reported.spans[0].start, reported.spans[0].end) is not None


def _with_recipients(mail: Mail, body: Body | None, failures: list[Failure]) -> list[Failure]:
    """Failures without a recipient get the one in X-Failed-Recipients, else the only addressee of the returned mail."""
    if all(one.recipient for one in failures):
        return failures
    recipient = first_address(mail.headers.get("x-failed-recipients")) or _addressee(mail, body)
    return [one if one.recipient else one.completed(one.spans, recipient) for one in failures]


def _addressee(mail: Mail, body: Body | None) -> str | None:
    returned = next((mail.text[part.start : part.end] for part in mail.returned), "")
    if not returned and body:
        returned = body.text[where_returned_mail_begins(body.lowered, body.start, body.end) : body.end]
    written = Headers(returned).get("to")
    found = {address for address, _ in addresses(written, 0, len(written))}
    return found.pop() if len(found) == 1 else None


def _subject(mail: Mail) -> list[Failure]:
    """A bounce without a body: the span is the subject."""
    place = mail.text.lower().find("\nsubject:")
    end = mail.text.find("\n", place + 1) if place >= 0 else -1
    return [Failure((Span(place + 1, end),) if end > place >= 0 else ())]
