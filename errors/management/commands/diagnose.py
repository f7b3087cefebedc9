import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.engine import diagnose
from errors.engine.read import Empty, NotText, TooLarge, Unreadable
from errors.escalation.document import document
from errors.knowledge.snapshot import Snapshot, current

_REASONS = {Empty: "it is empty", TooLarge: "it is larger than 1 MB", NotText: "it is neither text nor a mail"}


class Command(BaseCommand):
    help = "Diagnose mail errors: files, or standard input with -. With --json one line of JSON per input."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("inputs", nargs="*", default=["-"], metavar="FILE", help="a text or .eml file; - for standard input")
        parser.add_argument("--json", action="store_true", help="one line of JSON per input")
        parser.add_argument("--language", choices=[code for code, name in settings.LANGUAGES], default=settings.LANGUAGE_CODE)

    def handle(self, *, inputs: list[str], json: bool, language: str, **options: object) -> None:
        snapshot = current()
        for source in inputs:
            self.stdout.write(_answer(source, snapshot, language, json))


def _answer(source: str, snapshot: Snapshot, language: str, as_json: bool) -> str:
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        found = document(source, diagnose(raw, snapshot.catalog), snapshot, language)
    except OSError as error:
        raise CommandError(f"{source}: {error.strerror}", returncode=2) from None
    except Unreadable as refusal:
        raise CommandError(f"{source}: cannot be read: {_REASONS[type(refusal)]}", returncode=2) from None
    return json.dumps(found, ensure_ascii=False) if as_json else _summary(found)


def _summary(found: dict[str, Any]) -> str:
    lines = [f"{found['source']}: {found['kind']}"]
    for finding in found["findings"]:
        best = finding["matches"][0]
        lines.append(f"  {finding['recipient'] or '-'}: {best['title']}")
        lines.append(f"    {finding['category']}, {finding['permanence']}, {finding['actor']}, {finding['confidence']} ({finding['rung']})")
    return "\n".join(lines)
