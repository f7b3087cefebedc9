"""One registry of languages: code outside it names none, neither as a string nor as a field of a document or a row."""

import ast
import re

from errors.languages import CODES
from tests.conftest import ROOT

# The fields of documents and the columns of synonyms are declared by name; migrations keep what once was.
OUTSIDE = [
    path
    for folder in ("errors", "helpdesk")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if not {"languages", "migrations"} & set(path.relative_to(ROOT).parts)
]
TEMPLATES = sorted((ROOT / "templates").rglob("*.*"))
IN_TEMPLATE = re.compile(rf"""["'](?:{"|".join(CODES)})["']""")


def named(source: str) -> list[str]:
    """Codes of languages in Python code: strings, attributes of a value, arguments of a call."""
    found = []
    for node in ast.walk(ast.parse(source)):
        name = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
        name = node.attr if isinstance(node, ast.Attribute) else node.arg if isinstance(node, ast.keyword) else name
        if name in CODES:
            found.append(f"line {node.lineno}: {name}")
    return found


def test_reader_sees_strings_attributes_and_arguments():
    assert named('a = "it"\nb = row.en\nc = Group(it=1)\nd = {"it": 1}\nf"{x}en"') == [
        "line 1: it",
        "line 2: en",
        "line 3: it",
        "line 4: it",
        "line 5: en",
    ]


def test_reader_leaves_fields_of_a_document_alone():
    assert named("class Term:\n    it: Text\n    en: Text = Text()") == []


def test_no_code_names_a_language():
    assert {str(path.relative_to(ROOT)): found for path in OUTSIDE if (found := named(path.read_text(encoding="utf-8")))} == {}


def test_no_template_names_a_language():
    assert [path.name for path in TEMPLATES if IN_TEMPLATE.search(path.read_text(encoding="utf-8"))] == []
