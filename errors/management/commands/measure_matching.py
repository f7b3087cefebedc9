from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.knowledge.catalog import catalog_of
from errors.knowledge.read_files import KnowledgeError, read_files
from errors.lab.measure_matching import measure_emails, measure_patterns, measurement_table, phrase_words
from errors.management.arguments import mail_files
from errors.management.output_file import write_file

_HEAD = """# Speed

Ratios measured in one run by `manage.py measure_matching`, which writes this page. They hold on any machine; the absolute numbers
are of the machine that ran it.

"""


class Command(BaseCommand):
    help = "Measure the speed of the diagnosis as ratios of one run, and write them to docs/speed.md."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--emails", type=mail_files, metavar="DIR", help="a folder of .eml files; without it only the patterns are measured"
        )
        parser.add_argument("--write", type=Path, default=settings.BASE_DIR / "docs" / "speed.md", help="the page to write")

    def handle(self, *, emails: list[Path] | None, write: Path, **options: object) -> None:
        try:
            knowledge = read_files(settings.BASE_DIR / "fixtures")
        except KnowledgeError as error:
            raise CommandError(str(error)) from None
        rows = measure_patterns(phrase_words(knowledge))
        if emails:
            rows = measure_emails(emails, catalog_of(knowledge)) + rows
        self.stdout.write(measurement_table(rows))
        write_file(write, _HEAD + measurement_table(rows))
