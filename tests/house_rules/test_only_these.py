"""The allow-list contract sees what a room imports from outside."""

import pytest
from grimp import ImportGraph

from tests.house_rules.only_these import OnlyThese


def contract(room: str) -> OnlyThese:
    return OnlyThese(
        name="plain",
        session_options={"root_packages": ["errors"]},
        contract_options={"room": room, "packages": ["re2"], "never": ["os"]},
    )


def graph(*imports: tuple[str, str]) -> ImportGraph:
    graph = ImportGraph()
    for importer, imported in imports:
        for module in (importer, imported):
            graph.add_module(module)
        graph.add_import(importer=importer, imported=imported)
    return graph


@pytest.mark.parametrize("imported", ["re2", "re", "errors.models"])
def test_contract_is_kept_by_what_is_allowed(imported):
    assert contract("errors.engine").check(graph(("errors.engine.a", imported), ("errors.engine.a", "errors.engine")), False).kept


@pytest.mark.parametrize("imported", ["django", "os", "yaml"])
def test_contract_is_broken_by_what_is_not(imported):
    check = contract("errors.engine").check(graph(("errors.engine.a", imported), ("errors.engine.a", "errors.engine")), False)
    assert check.metadata == {"foreign": [("errors.engine.a", imported)]}


def test_other_rooms_are_not_looked_at():
    assert contract("errors.engine").check(graph(("errors.web.a", "django"), ("errors.engine.a", "errors.engine")), False).kept
