from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from errors.engine.index.catalog import Catalog
from errors.knowledge.catalog import catalog_of
from errors.knowledge.read_files import KnowledgeError, read_files
from errors.knowledge.snapshot import current
from errors.lab import scores
from errors.lab.corpus import CorpusError, LabelledCase, email_cases, line_cases, read_categories
from errors.lab.evaluate import case_results, evaluate
from errors.management.output_file import write_file


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
            names = read_categories(categories)
            results = {name: evaluate(case_results(cases, catalog), names) for name, cases in sets.items()}
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}", returncode=2) from None
        except (KnowledgeError, CorpusError) as error:
            raise CommandError(str(error), returncode=2) from None
        for result in results.values():
            self.stdout.write("\n".join(scores.score_lines(result, confused)))
        if write:
            write_file(write, scores.accuracy_page(results))


def _sets(options: dict[str, Path | None]) -> dict[str, Iterable[LabelledCase]]:
    sets: dict[str, Iterable[LabelledCase]] = {}
    if options["emails"] and options["labels"]:
        sets["E-mails"] = email_cases(options["emails"], options["labels"])
    if options["lines"]:
        sets["Provider responses"] = line_cases(options["lines"])
    return sets


def _catalog(documents: Path | None) -> Catalog:
    return catalog_of(read_files(documents)) if documents else current().catalog
