"""What may stand at the top, and what may stand anywhere."""

import re
import subprocess

from tests.conftest import ROOT

ALLOWED = {
    "manage.py", "requirements.txt", "helpdesk", "errors", "templates", "static", "fixtures", "tests",
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", "Makefile", "pyproject.toml", "requirements-dev.txt", "docs", ".ci", ".gitignore",
}  # fmt: skip


def tracked():
    return subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def test_top_level_holds_only_what_is_allowed():
    assert {path.split("/")[0] for path in tracked()} <= ALLOWED


def test_every_runtime_package_is_pinned_with_a_reason():
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r"[A-Za-z0-9-]+(\[\w+\])?==[\d.]+ +# .{20,}\.", line), line


def test_templates_have_no_inline_script_or_style():
    for path in (ROOT / "templates").rglob("*.html"):
        content = path.read_text(encoding="utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", content), path


def test_application_package_is_empty():
    assert (ROOT / "errors" / "__init__.py").read_text(encoding="utf-8") == ""
