"""A contract for import-linter: what a room may import from outside the project, as an allow-list."""

from __future__ import annotations

import sys

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OnlyThese(Contract):
    """`room` imports from outside only `packages` and the standard library, of which `never` names what reaches outside."""

    room = fields.StringField()
    packages = fields.SetField(subfield=fields.StringField())
    never = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        own = {self.room, *graph.find_descendants(self.room)}
        allowed = (sys.stdlib_module_names - self.never) | self.packages | {"__future__"}
        foreign = {
            (module, imported)
            for module in own
            for imported in graph.find_modules_directly_imported_by(module)
            if not imported.startswith("errors.") and imported.partition(".")[0] not in allowed
        }
        return ContractCheck(kept=not foreign, metadata={"foreign": sorted(foreign)})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for module, imported in check.metadata["foreign"]:
            output.print_error(f"{module} may not import {imported}", bold=False)
