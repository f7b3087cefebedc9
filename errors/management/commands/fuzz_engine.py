from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.engine.read import LIMIT
from errors.knowledge.catalog import catalog_of
from errors.knowledge.read_files import read_files
from errors.lab.fuzz import fuzz, mutation
from errors.lab.fuzz_samples import SAMPLES
from errors.management.arguments import mail_files, positive


class Command(BaseCommand):
    help = "Diagnose mutated mails: how many, the slowest, and every exception; a mutation is found again by its seed and number."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--count", type=positive, default=100_000, help="how many mutations")
        parser.add_argument("--seed", type=int, default=0, help="the series of mutations")
        parser.add_argument("--emails", type=mail_files, metavar="DIR", help="a folder of mails to mutate instead of the built-in samples")
        parser.add_argument("--show", type=int, metavar="NUMBER", help="write this mutation of the series to standard output, and stop")

    def handle(self, *, count: int, seed: int, emails: list[Path] | None, show: int | None, **_: object) -> None:
        samples = [path.read_bytes()[:LIMIT] for path in emails or []] or list(SAMPLES)
        if show is not None:
            self.stdout.write(mutation(samples, seed, show).decode("latin-1"))
            return
        outcome = fuzz(samples, catalog_of(read_files(settings.BASE_DIR / "fixtures")), seed, count)
        number, seconds = outcome.slowest
        self.stdout.write(f"{outcome.count} mutations of {len(samples)} samples, seed {seed}: {outcome.findings} findings")
        self.stdout.write(f"slowest: {1000 * seconds:.1f} ms (number {number})")
        for name, times in outcome.exceptions.most_common():
            self.stdout.write(f"{times} x {name}, first number {outcome.first_failed[name]}")
        if outcome.exceptions:
            raise CommandError(f"{sum(outcome.exceptions.values())} exceptions")
        self.stdout.write("no exceptions")
