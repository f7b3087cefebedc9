import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from errors.knowledge.dump import dump
from errors.knowledge.write_files import to_yaml
from errors.management.output_file import write_file


class Command(BaseCommand):
    help = "Write the knowledge of the database as one YAML document, to a file or to standard output."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, help="the file to write")

    def handle(self, *, path: Path | None, **options: object) -> None:
        document = to_yaml(dump())
        if path:
            write_file(path, document)
        else:
            sys.stdout.write(document)
