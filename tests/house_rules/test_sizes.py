"""Small: modules under 300 lines, functions under 60, templates under 200, and most of them far below."""

import ast
from statistics import median

import pytest

from tests.conftest import ROOT

PYTHON = [
    path for folder in ("errors", "helpdesk", "tests") for path in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in path.parts
]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
EMPTY_NAMES = {"utils", "helpers", "common", "misc", "manager", "managers", "handler", "handlers"}


def lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def functions():
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.name}", node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_small_and_well_named(path):
    assert lines(path) <= 300
    assert path.stem not in EMPTY_NAMES


def test_most_modules_are_very_small():
    assert median(lines(path) for path in PYTHON if path.parts[-2] != "tests" and lines(path)) < 90


def test_functions_are_small():
    sizes = dict(functions())
    assert [name for name, size in sizes.items() if size > 60] == []
    assert median(sizes.values()) < 10


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_template_is_small(path):
    assert lines(path) <= 200
