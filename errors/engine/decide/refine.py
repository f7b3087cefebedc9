"""The same words at another moment mean something else: declared here, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from errors.engine.index.catalog import Catalog
from errors.engine.types import Candidate, Signals
from errors.engine.vocabulary import Phase, Rung, Scheme


@dataclass(frozen=True, slots=True)
class Refinement:
    """An answer of `category` becomes one of `becomes` when the refusal came in one of `phases`, or with one of `statuses`.

    A status in `unless` says that the first answer is right whatever the phase: with pipelining the transcript shows `DATA`
    before the answer to `RCPT`.
    """

    category: str
    becomes: str
    phases: frozenset[Phase] = frozenset()
    statuses: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()


REFINEMENTS = (
    # The address was accepted at RCPT; only the message made the server say that it knows nobody of that name.
    Refinement(
        "unknown-recipient",
        "recipient-refuses",
        phases=frozenset({Phase.DATA, Phase.END_OF_DATA}),
        statuses=frozenset({"5.2.0"}),
        unless=frozenset({"5.1.1", "5.1.6"}),
    ),
)


def refine(ranked: list[Candidate], signals: Signals, catalog: Catalog) -> list[Candidate]:
    """Put the entry of the refined category first; what it refines stays behind it. A provider's own words mean what they say."""
    if not ranked or ranked[0].rung is not Rung.PHRASE:
        return ranked
    best = ranked[0]
    for row in REFINEMENTS:
        if best.rule.category == row.category and row.becomes in catalog.rules and _applies(row, signals):
            rule = catalog.rules[row.becomes]
            return [Candidate(rule, best.rung, best.weight, best.marks, best.agreeing), *(one for one in ranked if one.rule is not rule)]
    return ranked


def _applies(row: Refinement, signals: Signals) -> bool:
    statuses = {code.value for code in signals.codes if code.scheme is Scheme.ENHANCED}
    return statuses.isdisjoint(row.unless) and (signals.phase in row.phases or not statuses.isdisjoint(row.statuses))
