import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from errors.engine import diagnose
from errors.engine.decide.trace import lines
from errors.engine.read import Empty, NotText, TooLarge, Unreadable
from errors.escalation.diagnosis_json import diagnosis_json
from errors.knowledge.snapshot import Snapshot, current

_REASONS = {Empty: "it is empty", TooLarge: "it is larger than 1 MB", NotText: "it is neither text nor a mail"}


class Command(BaseCommand):
    help = "Diagnose mail errors: files, or standard input with -. With --json one line of JSON per input."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("inputs", nargs="*", default=["-"], metavar="FILE", help="a text or .eml file; - for standard input")
        parser.add_argument("--json", action="store_true", help="one line of JSON per input")
        parser.add_argument("--why", action="store_true", help="with the trace: which gates each answer passed, and what came close")
        parser.add_argument("--language", choices=[code for code, name in settings.LANGUAGES], default=settings.LANGUAGE_CODE)

    def handle(self, *, inputs: list[str], json: bool, why: bool, language: str, **options: object) -> None:
        snapshot = current()
        for source in inputs:
            self.stdout.write(_answer(source, snapshot, language, json, why))


def _answer(source: str, snapshot: Snapshot, language: str, as_json: bool, why: bool) -> str:
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        diagnosis = diagnose(raw, snapshot.catalog)
    except OSError as error:
        raise CommandError(f"{source}: {error.strerror}", returncode=2) from None
    except Unreadable as refusal:
        raise CommandError(f"{source}: cannot be read: {_REASONS[type(refusal)]}", returncode=2) from None
    found = diagnosis_json(source, diagnosis, snapshot, language)
    traces = [*(finding.trace for finding in diagnosis.findings), *diagnosis.unanswered] if why else []
    if as_json:
        return json.dumps(found | ({"trace": [list(lines(trace)) for trace in traces]} if why else {}), ensure_ascii=False)
    return "\n".join([_summary(found), *(f"    {line}" for trace in traces for line in lines(trace))])


def _summary(found: dict[str, Any]) -> str:
    lines = [f"{found['source']}: {found['kind']}"]
    for finding in found["findings"]:
        best = finding["matches"][0]
        lines.append(f"  {finding['recipient'] or '-'}: {best['title']}")
        lines.append(f"    {finding['category']}, {finding['permanence']}, {finding['actor']}, {finding['confidence']} ({finding['rung']})")
    return "\n".join(lines)
