"""How right the engine is on a labelled corpus: top-1 and top-3 per category, and which answers were confused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from errors.engine import diagnose
from errors.engine.index.catalog import Catalog
from errors.engine.read import Unreadable
from errors.engine.types import Finding
from errors.lab.corpus import LabelledCase

NOTHING = "none"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """`answers` are the categories of the best matches, in order."""

    case: LabelledCase
    answers: tuple[str, ...]
    confidence: str
    entry: str


@dataclass(slots=True)
class Score:
    total: int = 0
    strict: int = 0
    lenient: int = 0
    top3: int = 0


@dataclass(slots=True)
class Evaluation:
    overall: Score = field(default_factory=Score)
    by_reason: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    confident: Counter[tuple[str, bool]] = field(default_factory=Counter)
    confused: list[CaseResult] = field(default_factory=list)


def case_results(cases: Iterable[LabelledCase], catalog: Catalog) -> Iterator[CaseResult]:
    for case in cases:
        finding = _finding(case, catalog)
        if finding is None:
            yield CaseResult(case, (NOTHING,), "", "")
        else:
            categories = tuple(dict.fromkeys([finding.category, *(match.category for match in finding.matches)]))
            yield CaseResult(case, categories[:3], finding.confidence.value, finding.matches[0].entry)


def _finding(case: LabelledCase, catalog: Catalog) -> Finding | None:
    try:
        findings = diagnose(case.raw, catalog).findings
    except Unreadable:
        return None
    return findings[case.number] if case.number < len(findings) else None


def evaluate(found: Iterator[CaseResult], categories: dict[str, tuple[str, ...]]) -> Evaluation:
    result = Evaluation()
    for outcome in found:
        strict, *alternatives = outcome.case.reasons
        names = [set(categories.get(answer, ())) for answer in outcome.answers]
        is_strict = strict in names[0]
        is_lenient = is_strict or not names[0].isdisjoint(alternatives)
        for score in (result.overall, result.by_reason[strict]):
            score.total += 1
            score.strict += is_strict
            score.lenient += is_lenient
            score.top3 += any(strict in some for some in names)
        result.confident[outcome.confidence, is_lenient] += 1
        if not is_strict:
            result.confused.append(outcome)
    return result
