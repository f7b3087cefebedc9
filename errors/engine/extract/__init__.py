"""extract: `Failure` → `Signals`. Codes with their places, the provider that refused, the SMTP phase."""

from __future__ import annotations

from collections.abc import Iterable

from errors.engine.extract.client_codes import client_codes
from errors.engine.extract.hosts import providers, speakers
from errors.engine.extract.phase import phase
from errors.engine.extract.server_codes import likely_codes, lone_code, possible_codes, sure_codes
from errors.engine.extract.trade import mail_words, other_trade
from errors.engine.providers import ProviderIndex
from errors.engine.types import CodeSignal, Failure, Paste, PasteKind, Scheme, Signals, Span

__all__ = ["extract"]
_SHORT = 500  # characters: a question or a remark, not a report
_LONE = 20  # characters, in which there can be nothing but a code
_MOST_CODES = 30


def extract(paste: Paste, failure: Failure, index: ProviderIndex) -> Signals:
    text = paste.plain
    in_bounce = paste.kind is PasteKind.BOUNCE
    about = "" if in_bounce else " ".join(text[span.start : span.end] for span in failure.spans)
    words, other = (1, False) if in_bounce else (mail_words(about), other_trade(about))
    hosts = list(dict.fromkeys(speakers(text, failure)))
    return Signals(
        failure=failure,
        codes=tuple(_first_of_each(_codes(text, failure, words, other))),
        providers=providers(hosts, failure, index),
        named=index.named(about[:_SHORT]) if about else frozenset(),
        phase=phase(text, failure.spans),
        remote_host=hosts[0] if hosts else None,
        mail_words=words,
        other_trade=other,
    )


def _codes(text: str, failure: Failure, words: int, other: bool) -> Iterable[CodeSignal]:
    """Sure codes first, in the order of the telling places; likelier ones only where the text speaks of mail."""
    if len(text) < _LONE:
        yield from lone_code(text)
    for span in failure.spans:
        yield from sure_codes(text, span.start, span.end)
        yield from client_codes(text, span.start, span.end)
    if failure.status:
        yield from _status(failure)
    if words and not other:
        for span in failure.spans:
            yield from likely_codes(text, span.start, span.end)
    if words > 1 and not other and sum(span.end - span.start for span in failure.spans) < _SHORT:
        for span in failure.spans:
            yield from possible_codes(text, span.start, span.end)


def _status(failure: Failure) -> Iterable[CodeSignal]:
    """The `Status` field of a report; its place is the last of the spans that a report gives."""
    if failure.status and len(failure.status.split(".")) == 3 and failure.status[0] in "245":
        yield CodeSignal(Scheme.ENHANCED, failure.status, failure.spans[0] if failure.spans else Span(0, 0))


def _first_of_each(codes: Iterable[CodeSignal]) -> Iterable[CodeSignal]:
    seen: set[tuple[Scheme, str]] = set()
    for code in codes:
        if (code.scheme, code.value) not in seen and len(seen) < _MOST_CODES:
            seen.add((code.scheme, code.value))
            yield code
