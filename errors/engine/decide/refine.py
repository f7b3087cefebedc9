"""refine: the same words at another moment mean something else, row by row of the policy."""

from __future__ import annotations

from errors.engine.decide.policy import REFINEMENTS, Refinement
from errors.engine.decide.rank import weigh
from errors.engine.decide.trace import Recorder
from errors.engine.index.catalog import Catalog
from errors.engine.types import Candidate, Signals
from errors.engine.vocabulary import Gate, Rung


def refine(ranked: list[Candidate], signals: Signals, catalog: Catalog, recorder: Recorder) -> list[Candidate]:
    """Put the entry of the refined category first; what it refines stays behind it. A provider's own words mean what they say."""
    if not ranked or ranked[0].rung is not Rung.PHRASE:
        return ranked
    best = ranked[0]
    for row in REFINEMENTS:
        if best.rule.category in row.categories and row.becomes in catalog.rules:
            if not recorder.passes(Gate.REFINED, _applies(row, best, signals), row.becomes):
                continue
            rule = catalog.rules[row.becomes]
            refined = Candidate(rule, best.rung, best.weight, best.marks, best.agreeing, position=best.position)
            return [*weigh([refined], signals), *(one for one in ranked if one.rule is not rule)]
    return ranked


def _applies(row: Refinement, best: Candidate, signals: Signals) -> bool:
    if signals.phase is not row.phase:
        return False
    words = f" {' '.join(signals.texts[best.position].folded.split())}" if row.words else ""
    return not row.words or any(f" {word}" in words for word in row.words)
