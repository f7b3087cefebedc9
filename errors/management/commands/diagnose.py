import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from errors.engine import diagnose
from errors.engine.decide.trace import lines as trace_lines
from errors.engine.read import Empty, NotText, TooLarge, Unreadable
from errors.escalation.diagnosis_json import diagnosis_json
from errors.knowledge.snapshot import Snapshot, current

_REASONS = {Empty: "it is empty", TooLarge: "it is larger than 1 MB", NotText: "it is neither text nor a mail"}
_COLUMNS = ("source", "kind", "recipient", "category", "permanence", "actor", "confidence", "entry")


class Command(BaseCommand):
    help = "Diagnose mail errors: files, or standard input with -. Exit status 2 when an input could not be read; the others are answered."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("inputs", nargs="*", default=["-"], metavar="FILE", help="a text or .eml file; - for standard input")
        output = parser.add_mutually_exclusive_group()
        output.add_argument("--json", action="store_true", help="one line of JSON per input")
        output.add_argument("--summary", action="store_true", help="one table for all inputs, a line per finding")
        parser.add_argument("--why", action="store_true", help="with the trace: which gates each answer passed, and what came close")
        parser.add_argument("--language", choices=[code for code, name in settings.LANGUAGES], default=settings.LANGUAGE_CODE)

    def handle(self, *, inputs: list[str], json: bool, summary: bool, why: bool, language: str, **options: object) -> None:
        snapshot, unread = current(), 0
        rows: list[tuple[str, ...]] = [_COLUMNS]
        for source in inputs:
            try:
                found = _found(source, snapshot, language, why)
            except (OSError, Unreadable) as problem:
                self.stderr.write(f"{source}: {_reason(problem)}")
                unread += 1
                continue
            rows += _rows(found)
            if not summary:
                self.stdout.write(_json(found) if json else _text(found))
        if summary:
            self.stdout.write(_table(rows))
        if unread:
            sys.exit(2)


def _found(source: str, snapshot: Snapshot, language: str, why: bool) -> dict[str, Any]:
    raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    diagnosis = diagnose(raw, snapshot.catalog)
    found = diagnosis_json(source, diagnosis, snapshot, language)
    if not why:
        return found
    traces = [*(finding.trace for finding in diagnosis.findings), *diagnosis.unanswered]
    return found | {"trace": [list(trace_lines(trace)) for trace in traces]}


def _reason(problem: OSError | Unreadable) -> str:
    return f"cannot be read: {_REASONS[type(problem)]}" if isinstance(problem, Unreadable) else str(problem.strerror)


def _json(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False)


def _text(found: dict[str, Any]) -> str:
    lines = [f"{found['source']}: {found['kind']}"]
    for finding in found["findings"]:
        best = finding["matches"][0]
        lines.append(f"  {finding['recipient'] or '-'}: {best['title']}")
        lines.append(f"    {finding['category']}, {finding['permanence']}, {finding['actor']}, {finding['confidence']} ({finding['rung']})")
    lines += [f"    {line}" for trace in found.get("trace", ()) for line in trace]
    return "\n".join(lines)


def _rows(found: dict[str, Any]) -> list[tuple[str, ...]]:
    """One for each finding; an input without findings has one as well."""
    findings = [finding | {"entry": finding["matches"][0]["entry"]} for finding in found["findings"]]
    return [tuple((found | finding).get(name) or "-" for name in _COLUMNS) for finding in findings or [{}]]


def _table(rows: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
