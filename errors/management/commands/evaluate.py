from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from errors.engine.index.catalog import Catalog
from errors.engine.vocabulary import Confidence
from errors.knowledge.catalog import catalog_of
from errors.knowledge.read_files import KnowledgeError, read_files
from errors.knowledge.snapshot import current
from errors.lab import evaluate as scoring

_HEAD = """# Accuracy

Scores on a labelled corpus of real bounces and provider responses, which is not part of this repository. `manage.py evaluate --write`
writes this page. Top-1 is strict: the first answer's category stands for the label's own reason; lenient also takes the label's
alternatives; top-3 looks at three answers. The rules were tuned on this corpus, so expect less on mails of other systems.
"""


class Command(BaseCommand):
    help = "Measure the diagnosis on a labelled corpus: top-1 and top-3 per category, confidence, and what was confused."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--emails", type=Path, help="the folder of the e-mails")
        parser.add_argument("--labels", type=Path, help="JSON lines: file, index, reason, alt")
        parser.add_argument("--lines", type=Path, help="JSON lines: id, response, reason, alt")
        parser.add_argument("--categories", type=Path, required=True, help="CSV: category, reasons")
        parser.add_argument("--documents", type=Path, help="knowledge documents to use instead of the database")
        parser.add_argument("--confused", type=int, default=60, help="how many confused answers to list")
        parser.add_argument("--write", type=Path, help="a page to write the scores to, in Markdown")

    def handle(self, *, categories: Path, confused: int, write: Path | None, **options: Path | None) -> None:
        sets = _sets(options)
        if not sets:
            raise CommandError("give --emails and --labels, or --lines", returncode=2)
        try:
            catalog = _catalog(options["documents"])
            names = scoring.read_categories(categories)
            results = {name: scoring.evaluate(scoring.outcomes(cases, catalog), names) for name, cases in sets.items()}
        except (OSError, KnowledgeError) as error:
            raise CommandError(str(error), returncode=2) from None
        for result in results.values():
            self.stdout.write("\n".join([*_scores(result), "", *_confidence(result), "", *_confused(result, confused)]))
        if write:
            write.write_text(_HEAD + "".join(_page(name, result) for name, result in results.items()), encoding="utf-8")


def _sets(options: dict[str, Path | None]) -> dict[str, Iterable[scoring.Case]]:
    sets: dict[str, Iterable[scoring.Case]] = {}
    if options["emails"] and options["labels"]:
        sets["E-mails"] = scoring.email_cases(options["emails"], options["labels"])
    if options["lines"]:
        sets["Provider responses"] = scoring.line_cases(options["lines"])
    return sets


def _catalog(documents: Path | None) -> Catalog:
    return catalog_of(read_files(documents)) if documents else current().catalog


def _rows(result: scoring.Evaluation) -> list[tuple[str, scoring.Score]]:
    return [*sorted(result.by_reason.items(), key=lambda row: (-row[1].total, row[0])), ("all", result.overall)]


def _shares(score: scoring.Score) -> list[str]:
    return [f"{100 * part / max(score.total, 1):.1f}%" for part in (score.strict, score.lenient, score.top3)]


def _scores(result: scoring.Evaluation) -> list[str]:
    lines = [f"{'reason':<20} {'cases':>5} {'top-1':>7} {'lenient':>7} {'top-3':>7}"]
    return lines + [f"{name:<20} {score.total:>5} {' '.join(f'{share:>7}' for share in _shares(score))}" for name, score in _rows(result)]


def _levels(result: scoring.Evaluation) -> list[tuple[str, int, float]]:
    """Confidence, answers, and the percentage of them that was right."""
    levels = []
    for level in (*Confidence, ""):
        right, wrong = result.confident[level, True], result.confident[level, False]
        if right + wrong:
            levels.append((level or "none", right + wrong, 100 * right / (right + wrong)))
    return levels


def _confidence(result: scoring.Evaluation) -> list[str]:
    return [f"confidence {level:<7} {count:>5} answers, {right:.1f}% right" for level, count, right in _levels(result)]


def _confused(result: scoring.Evaluation, most: int) -> list[str]:
    lines = ["confused (wanted, got, entry, where):"]
    for outcome in result.confused[:most]:
        lines.append(f"  {outcome.case.reasons[0]:<16} {outcome.answers[0]:<22} {outcome.entry:<32} {outcome.case.name}")
    return lines


def _page(name: str, result: scoring.Evaluation) -> str:
    lines = [f"\n## {name}\n", "| reason | cases | top-1 | lenient | top-3 |", "|---|---|---|---|---|"]
    lines += [f"| {reason} | {score.total} | {' | '.join(_shares(score))} |" for reason, score in _rows(result)]
    lines += ["", "| confidence | answers | right |", "|---|---|---|"]
    lines += [f"| {level} | {count} | {right:.1f}% |" for level, count, right in _levels(result)]
    return "\n".join(lines) + "\n"
