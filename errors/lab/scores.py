"""An evaluation as lines for a terminal, and as the page docs/accuracy.md in Markdown."""

from __future__ import annotations

from errors.engine.vocabulary import Confidence
from errors.lab.evaluate import Evaluation, Score

_HEAD = """# Accuracy

Scores on a labelled corpus of real bounces and provider responses, which is not part of this repository. `manage.py evaluate --write`
writes this page. Top-1 is strict: the first answer's category stands for the label's own reason; lenient also takes the label's
alternatives; top-3 looks at three answers. The rules were tuned on this corpus, so expect less on mails of other systems;
what it is on texts that people posted: [accuracy-on-reports.md](accuracy-on-reports.md).
"""


def score_lines(result: Evaluation, most_confused: int) -> list[str]:
    return [*_reason_lines(result), "", *_confidence_lines(result), "", *_confused_lines(result, most_confused)]


def accuracy_page(results: dict[str, Evaluation]) -> str:
    """`results` by the name of the set."""
    return _HEAD + "".join(_section(name, result) for name, result in results.items())


def _rows(result: Evaluation) -> list[tuple[str, Score]]:
    return [*sorted(result.by_reason.items(), key=lambda row: (-row[1].total, row[0])), ("all", result.overall)]


def _shares(score: Score) -> list[str]:
    return [f"{100 * part / max(score.total, 1):.1f}%" for part in (score.strict, score.lenient, score.top3)]


def _reason_lines(result: Evaluation) -> list[str]:
    lines = [f"{'reason':<20} {'cases':>5} {'top-1':>7} {'lenient':>7} {'top-3':>7}"]
    return lines + [f"{name:<20} {score.total:>5} {' '.join(f'{share:>7}' for share in _shares(score))}" for name, score in _rows(result)]


def _levels(result: Evaluation) -> list[tuple[str, int, float]]:
    """Confidence, answers, and the percentage of them that was right."""
    levels = []
    for level in (*Confidence, ""):
        right, wrong = result.confident[level, True], result.confident[level, False]
        if right + wrong:
            levels.append((level or "none", right + wrong, 100 * right / (right + wrong)))
    return levels


def _confidence_lines(result: Evaluation) -> list[str]:
    return [f"confidence {level:<7} {count:>5} answers, {right:.1f}% right" for level, count, right in _levels(result)]


def _confused_lines(result: Evaluation, most: int) -> list[str]:
    lines = ["confused (wanted, got, entry, where):"]
    for outcome in result.confused[:most]:
        lines.append(f"  {outcome.case.reasons[0]:<16} {outcome.answers[0]:<22} {outcome.entry:<32} {outcome.case.name}")
    return lines


def _section(name: str, result: Evaluation) -> str:
    lines = [f"\n## {name}\n", "| reason | cases | top-1 | lenient | top-3 |", "|---|---|---|---|---|"]
    lines += [f"| {reason} | {score.total} | {' | '.join(_shares(score))} |" for reason, score in _rows(result)]
    lines += ["", "| confidence | answers | right |", "|---|---|---|"]
    lines += [f"| {level} | {count} | {right:.1f}% |" for level, count, right in _levels(result)]
    return "\n".join(lines) + "\n"
