"""The entries that the diagnosis finds for a question: by the words of servers (phrases) or by the words of people (topics)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from errors.engine.fold import FoldedText, fold
from errors.engine.index.catalog import Catalog
from errors.engine.index.phrases import Hit
from errors.engine.tokens import masked

_MOST = 8


@dataclass(frozen=True, slots=True)
class DiagnosedEntries:
    """`entries`: how well each fits, 1 for the best; `said`: those found by words of servers, which are more certain than topics."""

    entries: dict[str, float]
    said: frozenset[str]

    def is_said(self, entry: str) -> bool:
        return entry in self.said


NOTHING_DIAGNOSED = DiagnosedEntries({}, frozenset())


def diagnosed_entries(text: str, providers: frozenset[str], catalog: Catalog) -> DiagnosedEntries:
    folded = FoldedText(text)
    phrases = _best(catalog.phrases.find(folded, providers, is_reply=False))
    topics = _best(catalog.topics.find(fold(masked(text, catalog.providers.of_host)), providers))
    return DiagnosedEntries(topics | phrases, frozenset(phrases))


def _best(hits: Iterable[Hit]) -> dict[str, float]:
    weights: dict[str, int] = {}
    for hit in hits:
        weights[hit.rule.id] = max(weights.get(hit.rule.id, 0), hit.weight)
    best = sorted(weights, key=lambda entry: (-weights[entry], entry))[:_MOST]
    return {entry: weights[entry] / max(weights[best[0]], 1) for entry in best}
