from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.knowledge.load import load
from errors.knowledge.proof import problems
from errors.knowledge.read_files import KnowledgeError, read_files


class Command(BaseCommand):
    help = "Load knowledge documents into the database: what is new or changed is written, what staff edited is kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, default=settings.BASE_DIR / "fixtures", help="a YAML file or a folder")

    def handle(self, *, path: Path, **options: object) -> None:
        try:
            knowledge = read_files(path)
        except KnowledgeError as error:
            raise CommandError(str(error), returncode=2) from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}", returncode=2) from None
        if complaint := next(problems(knowledge), None):
            raise CommandError(complaint)
        report = load(knowledge)
        for name in report.kept:
            self.stderr.write(f"kept as staff edited it: {name}")
        self.stdout.write(f"{len(report.written)} written, {report.unchanged} unchanged, {len(report.kept)} kept")
