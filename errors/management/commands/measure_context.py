from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.knowledge.catalog import catalog_of
from errors.knowledge.read_files import KnowledgeError, read_files
from errors.lab.measure_context import examples, shares, wrapped


class Command(BaseCommand):
    help = "Wrap the examples of the knowledge as they would stand in every kind of paste, and count where the first answer stays."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--part", type=int, default=1, help="only one example in so many, chosen by a hash")
        parser.add_argument("--failed", action="store_true", help="list the examples that lose their answer")

    def handle(self, *, part: int, failed: bool, **options: object) -> None:
        if part < 1:
            raise CommandError("--part must be 1 or more", returncode=2)
        try:
            knowledge = read_files(settings.BASE_DIR / "fixtures")
        except KnowledgeError as error:
            raise CommandError(str(error)) from None
        catalog = catalog_of(knowledge)
        results = list(wrapped(examples(knowledge, catalog, part), catalog))
        for name, (held, total) in shares(results).items():
            self.stdout.write(f"{name:14} {held:5} of {total:5}  {100 * held / total:5.1f}%")
        held = sum(one.holds for one in results)
        self.stdout.write(f"{'all':14} {held:5} of {len(results):5}  {100 * held / max(len(results), 1):5.1f}%")
        for one in results if failed else ():
            if not one.holds:
                self.stdout.write(f"{one.context}: {one.entry} became {one.got or 'nothing'}: {one.example}")
