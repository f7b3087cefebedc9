"""Codes of the paste → entries that define them: in a provider's own meaning, by themselves, by family, by first digit."""

from __future__ import annotations

from collections.abc import Iterator

from errors.engine.codes import families
from errors.engine.decide import policy
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule
from errors.engine.types import Candidate, CodeSignal, Mark, Signals
from errors.engine.vocabulary import EvidenceKind, Rung, Scheme

NOT_KNOWN = ".0.0"  # ends the status of a server that did not know better (RFC 3463 §3.1): any other code beside it says more


def by_code(signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    for place, code in enumerate(signals.codes):
        for value, family in _values(code):
            found = list(_definers(catalog, code, value, signals))
            for rule in found:
                rung = family or _rung(rule, code, signals)
                mark = Mark(*code.span, EvidenceKind.CODE)
                yield Candidate(rule, rung, _weight(code, value), [mark], position=place, code=code)
            if found and family is not Rung.CLASS:
                break


def _weight(code: CodeSignal, value: str) -> float:
    if value.endswith(NOT_KNOWN):
        return 0
    return len(value) + (policy.SURE_CODE if code.sure else 0)


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
