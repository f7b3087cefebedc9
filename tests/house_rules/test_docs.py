"""The documentation mentions every command and every setting."""

import re

import pytest

from errors.engine import diagnose
from tests.conftest import ROOT

COMMANDS = [path.stem for path in (ROOT / "errors/management/commands").glob("*.py") if path.stem != "__init__"]
SETTINGS = re.findall(r'from_environment\(env\.\w+, "(\w+)"', (ROOT / "helpdesk/settings.py").read_text(encoding="utf-8"))
DOCS = "\n".join(path.read_text(encoding="utf-8") for path in [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))])


@pytest.mark.parametrize("command", COMMANDS)
def test_command_is_documented(command):
    assert f"manage.py {command}" in DOCS


@pytest.mark.parametrize("setting", SETTINGS)
def test_setting_is_documented(setting):
    assert f"`{setting}`" in (ROOT / "docs/settings.md").read_text(encoding="utf-8")


def test_every_path_that_the_docs_name_exists():
    for name in re.findall(r"`((?:errors|helpdesk|templates|static|fixtures|tests|docs)/[\w./-]*)`", DOCS):
        assert (ROOT / name).exists(), name


def test_every_link_between_documents_leads_to_one():
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / link).exists(), f"{path.name}: {link}"


def test_answer_that_the_readme_shows_is_the_answer_of_today(catalog, knowledge):
    question, title, values = re.search(r'\$ echo "(.+)" \| .+\n-: text\n  -: (.+)\n    (.+)\n', DOCS).groups()
    finding = diagnose(question, catalog).findings[0]
    entry = next(entry for entry in knowledge.entries if entry.id == finding.matches[0].entry)
    assert title == entry.it.title
    assert values == f"{finding.category}, {finding.permanence}, {finding.actor}, {finding.confidence} ({finding.rung})"
