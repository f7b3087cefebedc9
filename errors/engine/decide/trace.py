"""The trace of a decision: recorded while it is made, and written as lines for `diagnose --why`."""

from __future__ import annotations

from collections.abc import Iterator

from errors.engine.decide import policy
from errors.engine.types import Candidate, Passage, Trace, Weighed
from errors.engine.vocabulary import Gate, Side


class Recorder:
    """Collects the gates that one failure reaches."""

    def __init__(self) -> None:
        self._gates: list[Passage] = []

    def passes(self, gate: Gate, is_open: bool, entry: str | None = None) -> bool:
        """Note the gate and hand back whether it is open."""
        self._gates.append(Passage(gate, is_open, entry))
        return is_open

    def trace(self, ranked: list[Candidate], side: Side | None) -> Trace:
        return Trace(tuple(self._gates), tuple(map(_weighed, ranked[: policy.MOST_TRACED])), side)


def _weighed(candidate: Candidate) -> Weighed:
    score = policy.score(candidate.order)
    return Weighed(candidate.rule.id, candidate.rung, candidate.weight, candidate.agreeing, candidate.position, score)


def lines(trace: Trace) -> Iterator[str]:
    """For people, in English: each gate with its reason, who said no, then the candidates in their order."""
    for gate, is_open, entry in trace.gates:
        about = f" ({entry})" if entry else ""
        yield f"{'open' if is_open else 'shut'}  {gate}{about}: {policy.REASONS[gate]}"
    yield f"side  {trace.side or 'nothing tells who said no'}"
    for candidate in trace.candidates:
        yield (
            f"{candidate.score:.3f} {candidate.entry}: {candidate.rung}, {candidate.weight:.3g} letters, "
            f"{candidate.agreeing} agreeing codes, place {candidate.position + 1}"
        )
