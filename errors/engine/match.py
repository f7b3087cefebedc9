"""match: `Signals` and text × `Catalog` → `Candidate`s. Everything that fits, not yet weighed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from errors.engine.catalog import Catalog
from errors.engine.codes import families
from errors.engine.likeness import LONGEST_QUESTION
from errors.engine.phrases import FoldedText, Hit
from errors.engine.types import Candidate, CodeSignal, EntryRule, Evidence, Paste, PasteKind, Rung, Scheme, Signals, Span

_MOST_ALIKE = 5
_SERVER_SCHEMES = (Scheme.SMTP, Scheme.ENHANCED)


def match(paste: Paste, signals: Signals, catalog: Catalog) -> list[Candidate]:
    candidates = [*_by_phrase(paste, signals, catalog), *_by_code(paste, signals, catalog)]
    if paste.kind is PasteKind.TEXT and not any(candidate.rung.height <= Rung.PHRASE.height for candidate in candidates):
        candidates += _by_topic(paste, signals, catalog)
        candidates += _by_likeness(paste, signals, catalog)
    return candidates


def _by_phrase(paste: Paste, signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    for place, span in enumerate(signals.failure.spans):
        text = FoldedText(paste.plain[span.start : span.end])
        for hit in catalog.phrases.find(text):
            provider = hit.rule.provider
            if hit.pattern.needs_provider and provider not in signals.providers and provider not in signals.named:
                continue
            if hit.pattern.needs_reply and not _is_reply(paste, signals):
                continue
            rung = Rung.PROVIDER_PHRASE if provider else Rung.PHRASE
            yield _candidate(paste, signals, hit, rung, "pattern", span.start, place)


def _is_reply(paste: Paste, signals: Signals) -> bool:
    """A bounce, or a text with the code of a refusal: what stands there are the words of a server."""
    return paste.kind is PasteKind.BOUNCE or any(code.scheme in _SERVER_SCHEMES and code.value[0] in "45" for code in signals.codes)


def _by_topic(paste: Paste, signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    for place, span in enumerate(signals.failure.spans):
        for hit in catalog.topics.find(paste.plain[span.start : span.end]):
            if hit.pattern.needs_provider and hit.rule.provider not in signals.named:
                continue
            yield _candidate(paste, signals, hit, Rung.TOPIC, "words", span.start, place)


def _by_likeness(paste: Paste, signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    """Only for a short text that speaks of mail and of nothing else."""
    text = paste.plain.strip()
    if len(text) > LONGEST_QUESTION or signals.mail_words < 1 or signals.other_trade:
        return
    for rule, likeness in islice(catalog.likeness.find(text), _MOST_ALIKE):
        yield Candidate(rule, Rung.LIKENESS, round(100 * likeness), (), _agreeing(rule, signals))


def _candidate(paste: Paste, signals: Signals, hit: Hit, rung: Rung, why: str, offset: int, place: int) -> Candidate:
    evidence = _evidence(paste, Span(offset + hit.start, offset + hit.end), why)
    return Candidate(hit.rule, rung, hit.weight, (evidence,), _agreeing(hit.rule, signals), place)


def _by_code(paste: Paste, signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    for place, code in enumerate(signals.codes):
        for value, family in _values(code):
            found = list(_definers(catalog, code.scheme, value, signals))
            for rule in found:
                evidence = _evidence(paste, code.span, "code")
                weight = len(value) + (2 if code.sure else 0)
                yield Candidate(rule, _rung(rule, code, family), weight, (evidence,), _agreeing(rule, signals), place)
            if found and family is not Rung.CLASS:
                break


def _values(code: CodeSignal) -> list[tuple[str, Rung | None]]:
    """The code itself, then its families, then the meaning of its first digit."""
    values: list[tuple[str, Rung | None]] = [(code.value, None)]
    values += [(value, Rung.FAMILY if value.endswith("x") else None) for value in families(code.scheme, code.value)]
    if not code.sure:  # a number that is no known code is just a number
        return [(value, family) for value, family in values if family is None]
    if code.scheme is Scheme.SMTP:
        values.append((code.value[0] + "xx", Rung.CLASS))
    if code.scheme is Scheme.ENHANCED:
        values.append((code.value[0] + ".x.x", Rung.CLASS))
    return values


def _definers(catalog: Catalog, scheme: Scheme, value: str, signals: Signals) -> Iterator[EntryRule]:
    """A provider's own meaning of a server code holds only where that provider spoke."""
    for rule in catalog.definers.get((scheme, value), ()):
        if rule.provider is None or scheme not in _SERVER_SCHEMES or rule.provider in signals.providers:
            yield rule


def _rung(rule: EntryRule, code: CodeSignal, family: Rung | None) -> Rung:
    if family:
        return family
    if rule.provider and code.scheme in _SERVER_SCHEMES:
        return Rung.PROVIDER_CODE
    if code.scheme is Scheme.VENDOR:
        return Rung.VENDOR_CODE
    return Rung.ENHANCED if code.scheme is Scheme.ENHANCED else Rung.REPLY


def _agreeing(rule: EntryRule, signals: Signals) -> int:
    """How many codes of the paste the entry names too."""
    named = {(code.scheme, code.value) for code in rule.codes}
    agreeing = 0
    for code in signals.codes:
        values = [code.value, *(value for value in families(code.scheme, code.value) if value[0] == "x" and value[-1] != "x")]
        agreeing += any((code.scheme, value) in named for value in values)
    return agreeing


def _evidence(paste: Paste, span: Span, why: str) -> Evidence:
    origin = paste.origin(span)
    return Evidence(origin, paste.text[origin.start : origin.end], why)
