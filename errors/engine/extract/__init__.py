"""extract: `Failure` → `Signals`: codes with their spans, hosts and providers, the SMTP phase,
who said no, and whether the text is about mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from errors.engine.extract.about_mail import mail_words, other_trade
from errors.engine.extract.client_codes import client_codes
from errors.engine.extract.code_causes import causes
from errors.engine.extract.code_neighbours import AFTER, is_other_number
from errors.engine.extract.fate import stated_action
from errors.engine.extract.hosts import providers, refusing_hosts
from errors.engine.extract.server_codes import Trust, lone_code, server_codes
from errors.engine.extract.side import refusing_host, side
from errors.engine.extract.smtp_phase import phase
from errors.engine.extract.voice import quotes_error, voice
from errors.engine.fold import FoldedText
from errors.engine.index.providers import ProviderIndex
from errors.engine.read.mail_names import names_mail
from errors.engine.types import CodeSignal, Failure, Paste, Signals, Span
from errors.engine.vocabulary import Scheme

__all__ = ["extract"]
_SHORT = 500  # characters; a shorter text is a question or a remark, not a report
_LONE = 20  # characters; only a shorter text can be a code and nothing else
_MOST_CODES = 30  # of one failure
_WORDS_FOR_POSSIBLE = 3  # `mail_words` above which a number in a short text may be a code
_OPENING = re.compile(r"[45](?:\d\d|\.\d{1,3}\.\d{1,3})(?![\d.]*\d)")  # of what a server said


def extract(paste: Paste, failure: Failure, index: ProviderIndex) -> Signals:
    """A bounce is about mail by itself; of any other paste the words of the failure decide."""
    text = paste.plain
    about = "" if paste.is_report else " ".join(text[span.start : span.end] for span in failure.spans)
    names = bool(about) and names_mail(paste.text)
    words, other = (mail_words(about), not names and other_trade(about)) if about else (1, False)
    hosts = refusing_hosts(text, failure)
    texts = tuple(FoldedText(text[span.start : span.end], span.start) for span in failure.spans)
    codes = tuple(_codes(text, failure, _least_trust(words, other, failure)))
    command = phase(paste, failure, texts)
    speaker = voice(paste, about, codes, failure.action)
    return Signals(
        failure=failure,
        texts=texts,
        codes=codes,
        providers=providers(hosts, failure, index),
        named=index.named(about[:_SHORT]) if about else frozenset(),
        refuser=index.of_host(hosts.said) if hosts.said else None,
        phase=command,
        side=side(speaker, command, refusing_host(hosts.said, failure, index), failure.recipient is not None),
        quotes_error=quotes_error(paste, about, codes, speaker),
        action=stated_action(paste, failure),
        remote_host=hosts.names[0] if hosts.names else None,
        mail_words=words,
        other_trade=other,
        names_mail=names,
    )


def _least_trust(words: int, other: bool, failure: Failure) -> Trust:
    """The least trust with which a number counts as a code: the more a short text is about mail, the lower."""
    if not words or other:
        return Trust.SURE
    is_short = sum(span.end - span.start for span in failure.spans) < _SHORT
    return Trust.POSSIBLE if words > _WORDS_FOR_POSSIBLE and is_short else Trust.LIKELY


def _codes(text: str, failure: Failure, least: Trust) -> Iterator[CodeSignal]:
    """Each code once: those of most trust first, within one trust in the order of the spans."""
    if len(text.strip()) < _LONE and (alone := lone_code(text)):
        yield alone
        return
    ranked = sorted(_all_codes(text, failure), key=lambda item: item[0])
    trusted = [code for trust, code in ranked if trust <= least]
    distinct: dict[tuple[Scheme, str], CodeSignal] = {}
    for code in causes(trusted, text, failure):
        distinct.setdefault((code.scheme, code.value), code)
    yield from islice(distinct.values(), _MOST_CODES)


def _all_codes(text: str, failure: Failure) -> Iterable[tuple[Trust, CodeSignal]]:
    opening = _OPENING.match(text, *failure.spans[0]) if failure.is_reply else None
    if opening and not is_other_number("", text[opening.end() : opening.end() + AFTER].lower()):
        scheme = Scheme.ENHANCED if "." in opening[0] else Scheme.SMTP
        yield Trust.SURE, CodeSignal(scheme, opening[0], Span(*opening.span()))
    for span in failure.spans:
        yield from server_codes(text, span.start, span.end)
        for code in client_codes(text, span.start, span.end):
            yield Trust.SURE, code
    if failure.status and failure.status.count(".") == 2 and failure.status[0] in "245":
        yield Trust.SURE, CodeSignal(Scheme.ENHANCED, failure.status, failure.spans[0] if failure.spans else Span(0, 0))
