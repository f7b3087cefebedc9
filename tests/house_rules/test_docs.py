"""The documentation mentions every command and every setting."""

import re

import pytest

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
