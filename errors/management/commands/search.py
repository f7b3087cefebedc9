import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from errors.http.result_address import result_address
from errors.knowledge.snapshot import Snapshot, current
from errors.search import find
from errors.search.search_json import search_json


class Command(BaseCommand):
    help = "Search the published knowledge. Each argument is a query; with - each line of standard input is one."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("queries", nargs="*", default=["-"], metavar="QUERY", help="what to look for; - for lines of standard input")
        parser.add_argument("--json", action="store_true", help="one line of JSON per query")
        parser.add_argument("--language", choices=[code for code, name in settings.LANGUAGES], default=settings.LANGUAGE_CODE)

    def handle(self, *, queries: list[str], json: bool, language: str, **options: object) -> None:
        snapshot = current()
        for argument in queries:
            for query in sys.stdin.buffer.read().decode("utf-8", "replace").splitlines() if argument == "-" else [argument]:
                self.stdout.write(_answer(query, snapshot, language, json))


def _answer(query: str, snapshot: Snapshot, language: str, as_json: bool) -> str:
    with override(language):
        found = search_json(query, find(query, snapshot.search), snapshot.search, language, result_address)
    return json.dumps(found, ensure_ascii=False) if as_json else _summary(found)


def _summary(found: dict[str, Any]) -> str:
    lines = [found["query"] + (f" → {found['did_you_mean']}" if found["did_you_mean"] else "")]
    lines += [f"  {result['type']} {result['id']}: {result['title']} ({result['why']})" for result in found["results"]]
    return "\n".join(lines if found["results"] else [*lines, "  -"])
