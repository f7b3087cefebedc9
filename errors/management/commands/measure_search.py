from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.knowledge.read_files import KnowledgeError, read_files
from errors.knowledge.vocabulary.rows import synonym_rule
from errors.lab.measure_matching import measurement_table
from errors.lab.measure_search import SIZES, measure_search, text_words
from errors.management.arguments import positive
from errors.management.output_file import write_file

_HEAD = """# Search: speed

Ratios measured in one run by `manage.py measure_search`, which writes this page. They hold on any machine; the absolute numbers
are of the machine that ran it. The entries are generated from the words of the real ones.

"""


class Command(BaseCommand):
    help = "Measure how search grows with the entries, as ratios of one run, and write them to docs/search-speed.md."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sizes", nargs=3, type=positive, default=SIZES, metavar="ENTRIES", help="three numbers of entries, ascending")
        parser.add_argument("--write", type=Path, default=settings.BASE_DIR / "docs" / "search-speed.md", help="the page to write")

    def handle(self, *, sizes: list[int], write: Path, **options: object) -> None:
        try:
            knowledge = read_files(settings.BASE_DIR / "fixtures")
        except KnowledgeError as error:
            raise CommandError(str(error)) from None
        rows = measure_search(text_words(knowledge), list(map(synonym_rule, knowledge.synonyms)), sizes)
        self.stdout.write(measurement_table(rows))
        write_file(write, _HEAD + measurement_table(rows))
