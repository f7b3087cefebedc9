from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.engine.catalog import Catalog
from errors.knowledge import evaluate as scoring
from errors.knowledge.check import catalog_of
from errors.knowledge.read_files import KnowledgeError, read_files
from errors.knowledge.snapshot import current


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

    def handle(self, *, categories: Path, confused: int, **options: Path | None) -> None:
        if options["emails"] and options["labels"]:
            cases = scoring.email_cases(options["emails"], options["labels"])
        elif options["lines"]:
            cases = scoring.line_cases(options["lines"])
        else:
            raise CommandError("give --emails and --labels, or --lines", returncode=2)
        try:
            found = scoring.outcomes(cases, _catalog(options["documents"]))
            result = scoring.evaluate(found, scoring.read_categories(categories))
        except (OSError, KnowledgeError) as error:
            raise CommandError(str(error), returncode=2) from None
        self.stdout.write("\n".join(_report(result, confused)))


def _catalog(documents: Path | None) -> Catalog:
    return catalog_of(read_files(documents or settings.BASE_DIR / "fixtures")) if documents else current().catalog


def _report(result: scoring.Evaluation, most: int) -> list[str]:
    lines = [f"{'reason':<20} {'cases':>5} {'top-1':>7} {'lenient':>7} {'top-3':>7}"]
    rows = sorted(result.by_reason.items(), key=lambda row: -row[1].total)
    for name, score in [*rows, ("all", result.overall)]:
        shares = (f"{100 * part / max(score.total, 1):6.1f}%" for part in (score.strict, score.lenient, score.top3))
        lines.append(f"{name:<20} {score.total:>5} {' '.join(shares)}")
    lines.append("")
    for level in ("high", "medium", "low", ""):
        right, wrong = result.confident[level, True], result.confident[level, False]
        if right + wrong:
            lines.append(
                f"confidence {level or 'none':<7} {right + wrong:>5} answers, {100 * right / (right + wrong):.1f}% right"
            )
    lines += ["", "confused (wanted, got, entry, where):"]
    for outcome in result.confused[:most]:
        lines.append(f"  {outcome.case.reasons[0]:<16} {outcome.answers[0]:<22} {outcome.entry:<32} {outcome.case.name}")
    return lines
