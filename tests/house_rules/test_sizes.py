"""Small: modules under 300 lines, functions under 60, templates under 200, 15 files a folder, and most of them far below."""

import ast
from collections import Counter
from statistics import median

from tests.conftest import ROOT

PYTHON = [
    path for folder in ("errors", "helpdesk", "tests") for path in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in path.parts
]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STATIC = sorted(path for path in (ROOT / "static").rglob("*") if path.is_file())
EMPTY_NAMES = {"utils", "helpers", "common", "misc", "manager", "managers", "handler", "handlers"}
LARGE_FOLDERS = {
    "errors/engine/read/formats",  # one file a bounce format, however many there are
    "tests/engine/read/formats",
}


def name(path):
    return str(path.relative_to(ROOT))


def lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def functions():
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name(path)}:{node.name}", node.end_lineno - node.lineno + 1


def test_modules_are_small():
    assert {name(path): lines(path) for path in PYTHON if lines(path) > 300} == {}


def test_modules_have_names_that_say_something():
    assert [name(path) for path in PYTHON if path.stem in EMPTY_NAMES] == []


def test_most_modules_are_very_small():
    assert median(lines(path) for path in PYTHON if path.parts[-2] != "tests" and lines(path)) < 90


def test_functions_are_small():
    sizes = dict(functions())
    assert [name for name, size in sizes.items() if size > 60] == []
    assert median(sizes.values()) < 10


def test_templates_are_small():
    assert {name(path): lines(path) for path in TEMPLATES if lines(path) > 200} == {}


def test_folders_are_small():
    files = [path for path in [*PYTHON, *TEMPLATES, *STATIC] if path.name != "__init__.py"]
    counts = Counter(name(path.parent) for path in files)
    assert {folder for folder, count in counts.items() if count > 15} == LARGE_FOLDERS
