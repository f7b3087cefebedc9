from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.knowledge.proof import check
from errors.knowledge.read_files import KnowledgeError, read_files
from errors.lab.coverage import unserved
from errors.lab.facts import read_facts


class Command(BaseCommand):
    requires_system_checks = []
    help = "Check knowledge documents without loading them: every entry must prove itself by its examples."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, default=settings.BASE_DIR / "fixtures", help="a YAML file or a folder")
        parser.add_argument("--facts", type=Path, metavar="DIR", help="also prove that every code and sentence of these facts is served")

    def handle(self, *, path: Path, facts: Path | None, **options: object) -> None:
        try:
            knowledge = read_files(path)
            rows = read_facts(facts) if facts else []
        except KnowledgeError as error:
            raise CommandError(str(error), returncode=2) from None
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}", returncode=2) from None
        complaints = list(check(knowledge)) or list(unserved(rows, knowledge))
        for complaint in complaints:
            self.stderr.write(complaint)
        if complaints:
            raise CommandError(f"{len(complaints)} complaints")
        self.stdout.write(f"{len(knowledge.entries)} entries prove themselves.")
        if rows:
            self.stdout.write(f"{len(rows)} facts are served.")
