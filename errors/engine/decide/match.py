"""match: `Signals` × `Catalog` → `Candidate`s. Everything that fits, not yet weighed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from errors.engine.codes import families
from errors.engine.extract.about_mail import opens_with_reply, wonders
from errors.engine.fold import FoldedText
from errors.engine.index.catalog import Catalog
from errors.engine.index.likeness import LONGEST_QUESTION, without_names
from errors.engine.index.rules import EntryRule
from errors.engine.phrase_table import any_line
from errors.engine.types import Candidate, CodeSignal, Mark, Paste, Signals
from errors.engine.vocabulary import PasteKind, Permanence, Rung, Scheme

_MOST_ALIKE = 5
_NEVER = 2.0
# How alike a question must be: the less, the more it speaks of mail (`mail_words`); a mere statement must be more alike.
_LEAST_LIKENESS = ((_NEVER, 0.6, 0.45, 0.45), (0.6, 0.42, 0.4, 0.28))
_WORTH_OF_LIKENESS = 20  # letters
_LEAST_SIMILAR, _LEAST_SIMILAR_ALONE = 0.4, 0.6  # how alike what a server said must be: beside its code, and without one
_MOST_COMPARED = 2  # places
_LONGEST_REPLY, _MOST_SAID = 600, 150  # characters, with and without names
# What programs write behind what the server said.
_BEHIND_A_REPLY = any_line(r"""
    \(in reply to
    \. Please (?:check|verify)
    \. (?:Verifica|Controlla)(?:re)?
""")
_SAYS_NOTHING = ".0.0"  # the status of a server that did not know better (RFC 3463 §3.1): any other code beside it says more


def match(paste: Paste, signals: Signals, catalog: Catalog) -> list[Candidate]:
    spellings = frozenset(spelling for code in signals.codes for spelling in _spellings(code))
    is_refusal = any(code.is_refusal for code in signals.codes)
    is_reply = is_refusal or paste.kind is PasteKind.BOUNCE
    candidates = [*_by_phrase(signals, catalog, is_reply), *_by_code(signals, catalog)]
    if is_refusal:  # what went well before the refusal is not the answer
        candidates = [one for one in candidates if one.rule.permanence is not Permanence.INFO]
    if not any(candidate.rung.height <= Rung.PHRASE.height for candidate in candidates):
        if paste.kind is PasteKind.TEXT:
            alike = dict(_alike(paste, signals, catalog))
            candidates += _by_topic(signals, catalog, alike)
            candidates += _by_likeness(alike, catalog)
        if _quotes_a_server(paste, signals, candidates):
            candidates += _by_similar_wording(signals, catalog)
    for candidate in candidates:
        candidate.agreeing = len(spellings & catalog.codes[candidate.rule.id])
    return candidates


def _spellings(code: CodeSignal) -> Iterator[tuple[Scheme, str]]:
    """The code, and its form without the class: an entry may name either."""
    yield code.scheme, code.value
    if code.scheme is Scheme.ENHANCED:
        yield code.scheme, "x" + code.value[1:]


def _by_phrase(signals: Signals, catalog: Catalog, is_reply: bool) -> Iterator[Candidate]:
    spoken = signals.spoken
    for place, text in enumerate(signals.texts):
        for hit in catalog.phrases.find(text, spoken, is_reply):
            rung = Rung.PROVIDER_PHRASE if hit.rule.provider else Rung.PHRASE
            mark = Mark(hit.start, hit.end, "pattern", text if hit.is_squeezed else None)
            yield Candidate(hit.rule, rung, hit.weight, [mark], position=place)


def _quotes_a_server(paste: Paste, signals: Signals, candidates: list[Candidate]) -> bool:
    """Whether a server seems to speak, not a person or a program: beside its vague code, or in words that no question is like."""
    if any(one.rung.height < Rung.SIMILAR.height and not one.rule.is_vague for one in candidates):
        return False
    if any(not code.is_of_server for code in signals.codes):
        return False
    if paste.kind is PasteKind.BOUNCE or opens_with_reply(paste.plain) or any(code.sure and code.is_refusal for code in signals.codes):
        return True
    return not candidates


def _by_similar_wording(signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    """What servers are known to say that is most like what this one said."""
    least = _LEAST_SIMILAR if any(code.is_refusal for code in signals.codes) else _LEAST_SIMILAR_ALONE
    for place, text in enumerate(signals.texts[:_MOST_COMPARED]):
        said = without_names(_reply(text, signals))[:_MOST_SAID]
        for rule, likeness in islice(catalog.wordings.find(said), _MOST_ALIKE):
            if rule.provider and rule.provider not in signals.spoken:
                rule = catalog.rules.get(rule.category)  # who else says so means the same in general
            if rule and likeness >= least:
                yield Candidate(rule, Rung.SIMILAR, round(100 * likeness), position=place)


def _reply(text: FoldedText, signals: Signals) -> str:
    """What a server said begins with its code; what a program wrote before it and behind it is about the session."""
    start = min((code.span.start - text.offset for code in signals.codes if code.is_refusal), default=0)
    said = text.plain[max(start, 0) :][:_LONGEST_REPLY]
    end = _BEHIND_A_REPLY.search(said)
    return said[: end.start()] if end else said


def _by_topic(signals: Signals, catalog: Catalog, alike: dict[str, float]) -> Iterator[Candidate]:
    """Of entries whose words are all there, one with a question like this one comes first."""
    for place, text in enumerate(signals.texts):
        for hit in catalog.topics.find(text.folded, signals.named):
            mark = Mark(text.offset + hit.start, text.offset + hit.end, "words")
            weight = hit.weight + round(_WORTH_OF_LIKENESS * alike.get(hit.rule.id, 0))
            yield Candidate(hit.rule, Rung.TOPIC, weight, [mark], position=place)


def _by_likeness(alike: dict[str, float], catalog: Catalog) -> Iterator[Candidate]:
    for place, (entry, likeness) in enumerate(alike.items()):
        yield Candidate(catalog.rules[entry], Rung.LIKENESS, round(100 * likeness), position=place)


def _alike(paste: Paste, signals: Signals, catalog: Catalog) -> Iterator[tuple[str, float]]:
    """Entries with a question like this short text: the less it speaks of mail, the more alike it must be."""
    text = paste.plain.strip()
    if len(text) > LONGEST_QUESTION or signals.other_trade:
        return
    level = min(signals.mail_words, len(_LEAST_LIKENESS[0]) - 1)
    least = _LEAST_LIKENESS[wonders(text)][level]
    for rule, likeness in islice(catalog.likeness.find(text), _MOST_ALIKE):
        if likeness >= least:
            yield rule.id, likeness


def _by_code(signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    for place, code in enumerate(signals.codes):
        for value, family in _values(code):
            found = list(_definers(catalog, code, value, signals))
            weight = 0 if value.endswith(_SAYS_NOTHING) else len(value) + (2 if code.sure else 0)
            for rule in found:
                mark = Mark(*code.span, "code")
                yield Candidate(rule, family or _rung(rule, code, signals), weight, [mark], position=place)
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


def _definers(catalog: Catalog, code: CodeSignal, value: str, signals: Signals) -> Iterator[EntryRule]:
    """A provider's own meaning of a server code holds where that provider spoke, or where the code has no other meaning."""
    rules = catalog.definers.get((code.scheme, value), ())
    is_only_meaning = len(rules) == 1 and value[-1] != "x" and (code.scheme, "x" + value[1:]) not in catalog.definers
    for rule in rules:
        if rule.provider is None or not code.is_of_server or is_only_meaning or rule.provider in signals.spoken:
            yield rule


def _rung(rule: EntryRule, code: CodeSignal, signals: Signals) -> Rung:
    if rule.provider in signals.providers and code.is_of_server:
        return Rung.PROVIDER_CODE
    if code.scheme is Scheme.VENDOR:
        return Rung.VENDOR_CODE
    return Rung.ENHANCED if code.scheme is Scheme.ENHANCED else Rung.REPLY
