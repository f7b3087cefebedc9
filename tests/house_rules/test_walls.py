"""Imports only go down: engine → models → knowledge, search, escalation → web, api, admin, commands."""

import ast

import pytest

from tests.conftest import ROOT

# A room may import the rooms named beside it, and itself.
BELOW = {
    "engine": set(),
    "models": {"engine"},
    "search": {"engine"},
    "knowledge": {"engine", "models", "search"},
    "escalation": {"engine", "models", "knowledge"},
    "intake": {"engine"},
    "forms": {"engine", "models", "search", "knowledge", "escalation"},
    "filters": {"engine", "models", "search", "knowledge", "escalation", "forms"},
    "web": {"engine", "models", "search", "knowledge", "escalation", "intake", "forms", "filters"},
    "templatetags": {"engine", "models", "knowledge", "escalation", "intake", "web"},
    "admin": {"engine", "models", "knowledge", "escalation"},
    "management": {"engine", "models", "search", "knowledge", "escalation"},
    "migrations": {"engine", "models"},
    "apps": set(),
}
STANDARD_ONLY = {"re2", "ahocorasick_rs"}
MODULES = sorted((ROOT / "errors").rglob("*.py"))


def room(path):
    part = path.relative_to(ROOT / "errors").parts[0]
    return part.removesuffix(".py")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports relatively"
            yield from ([f"errors.{alias.name}" for alias in node.names] if node.module == "errors" else [node.module])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_go_down(path):
    own = {name.split(".")[1] for name in imports(path) if name.startswith("errors.")}
    if path.name != "__init__.py" or path.parent.name != "errors":
        assert own - {room(path)} <= BELOW[room(path)]


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) == "engine"], ids=lambda path: str(path.relative_to(ROOT)))
def test_engine_is_pure(path):
    foreign = {name.split(".")[0] for name in imports(path)} - {"errors"} - STANDARD_ONLY
    assert foreign.isdisjoint({"django", "pydantic", "yaml", "time", "datetime", "socket", "urllib", "http", "requests", "os", "random"})


def test_application_package_is_empty():
    assert (ROOT / "errors" / "__init__.py").read_text(encoding="utf-8") == ""
