"""The source of a mail → `Paste`: an abuse report, a bounce, an automatic reply, or a mail of a person that forwards a bounce."""

from __future__ import annotations

from dataclasses import replace

from errors.engine.read.kinds.mails.abuse_report import abuse_report, is_abuse_report
from errors.engine.read.kinds.mails.automatic_reply import automatic_reply, is_automatic_reply
from errors.engine.read.kinds.mails.bounce import read_bounce
from errors.engine.read.kinds.mails.certified_mail import read_certified_mail
from errors.engine.read.kinds.mails.suspicious import signs_of
from errors.engine.read.kinds.texts.copied_bounce import read_copy
from errors.engine.read.limits import LONGEST_REASON
from errors.engine.read.mail.bounce_signs import is_forwarded
from errors.engine.read.mail.parsed_mail import Mail, parse_mail
from errors.engine.read.text.phrase_search import lower
from errors.engine.read.text.plain_text import plain_text
from errors.engine.types import Failure, Paste, Span
from errors.engine.vocabulary import Notice, PasteKind, Receipt

_MOST_NESTED = 3  # mails inside each other that are looked at for a bounce
# Fields that servers and programs add; a person who copies some lines above an error leaves them out.
_TRACES = ("received", "message-id", "mime-version", "return-path", "content-type", "dkim-signature", "delivered-to")


def was_sent(mail: Mail) -> bool:
    """Whether servers or programs added fields; if not, `Subject:` and `To:` are only lines that a person copied above an error."""
    return any(mail.headers.has(name) for name in _TRACES)


def read_mail(mail: Mail, nested: int = 0) -> Paste:
    """Read a mail; where it reports nothing itself, a bounce that it returns or carries counts in its place."""
    if is_abuse_report(mail):
        return _paste(PasteKind.NOTICE, mail, abuse_report(mail), Notice.ABUSE_REPORT)
    failures = read_certified_mail(mail) or read_bounce(mail)
    if failures and not _is_empty(mail, failures) and failures[0].receipt is not Receipt.ANOMALY:
        return _paste(PasteKind.BOUNCE, mail, failures)
    if not failures and is_automatic_reply(mail):
        return _paste(PasteKind.NOTICE, mail, automatic_reply(mail), Notice.AUTO_REPLY)
    for part in mail.returned if nested < _MOST_NESTED else ():
        inner = read_mail(parse_mail(mail.text[part.start : part.end], is_bytes=False), nested + 1)
        if inner.kind is PasteKind.BOUNCE and inner.notice is None:
            return inner
    if failures:
        return _paste(PasteKind.BOUNCE, mail, failures)
    forwarded = _forwarded(mail) if is_forwarded(mail) else []
    return _paste(PasteKind.MESSAGE, mail, forwarded) if forwarded else _suspicious(mail) or _paste(PasteKind.MESSAGE, mail, [])


def _suspicious(mail: Mail) -> Paste | None:
    """A mail that looks like phishing, with its signs."""
    for start, end in ((part.start, part.end) for part in mail.words[:1]):
        lowered, sender = "\n" * start + lower(mail.readable[start:end]), mail.header("from").lower()
        if signs := signs_of(lowered, start, end, "\n" * start + lower(mail.text[start:end]), sender):
            words = Failure((Span(start, min(end, start + LONGEST_REASON)),))
            return replace(_paste(PasteKind.SUSPICIOUS, mail, [words], Notice.PHISHING), signs=signs)
    return None


def _is_empty(mail: Mail, failures: list[Failure]) -> bool:
    """Whether no span of the failures has a word of the body: a bounce that says nothing but its subject."""
    body = mail.parts[0].start
    for failure in failures:
        for start, end in failure.spans:
            if end > start >= body and not mail.text[start:end].isspace():
                return False
    return True


def _forwarded(mail: Mail) -> list[Failure]:
    """A bounce in the text of a forwarded mail; other words of people are no errors."""
    return [failure for part in mail.words[:1] for failure in read_copy(mail.readable, part.start, part.end)]


def _paste(kind: PasteKind, mail: Mail, failures: list[Failure], notice: Notice | None = None) -> Paste:
    return Paste(
        kind,
        mail.text,
        _plain(mail.readable, failures),
        tuple(failures),
        notice,
        mail.header("subject") or None,
        mail.header("from") or None,
        mail.header("date") or None,
        mail.header("message-id") or None,
    )


def _plain(text: str, failures: list[Failure]) -> str:
    """The text with the spans of the failures cleaned; the rest of a mail is never matched."""
    pieces: list[str] = []
    done = 0
    for start, end in _merged_spans(failures):
        written = text[start:end]
        clean = plain_text(written)
        if clean != written:
            pieces += (text[done:start], clean)
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _merged_spans(failures: list[Failure]) -> list[Span]:
    """All spans in order, those that touch or overlap as one."""
    spans: list[Span] = []
    for span in sorted({span for failure in failures for span in failure.spans}):
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(span.end, spans[-1].end))
        else:
            spans.append(span)
    return spans
