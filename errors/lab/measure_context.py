"""More text around an error never makes the answer worse: examples in every context of `contexts.py`, with the first entry of each."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from errors.engine import diagnose
from errors.engine.decide import policy
from errors.engine.index.catalog import Catalog
from errors.engine.types import Finding
from errors.knowledge.document import Knowledge
from errors.lab.contexts import CONTEXTS, OF_SERVERS_ONLY

_SHORTEST = 12  # characters; a shorter example is a bare code, which a person asks about
_BEGINS_WITH_REPLY = re.compile(r"[45]\d\d[ -]\D|[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3} |[45]\.\d{1,3}\.\d{1,3} ")
_MOST = 0.6  # of a line that stands on the words of a program
_OF_NOTICES = "pec"  # its lines are the subjects of notices


class Wrapped(NamedTuple):
    """An example in a context; `got` is the entry that came first, None where no answer was given."""

    context: str
    entry: str
    example: str
    got: str | None

    @property
    def holds(self) -> bool:
        return self.got == self.entry


def examples(knowledge: Knowledge, catalog: Catalog, part: int = 1) -> Iterator[tuple[str, str]]:
    """(entry, line): examples of one line that stand on words or codes; with `part` n, one in n, chosen by a hash of the line."""
    for entry in knowledge.entries:
        for example in entry.examples if entry.replaced_by is None else ():
            line = example.strip()
            digest = int(hashlib.sha256(line.encode()).hexdigest(), 16)
            if "\n" in line or len(line) < _SHORTEST or digest % part:
                continue
            best = first_finding(line, catalog)
            if best and best.matches[0].entry == entry.id and _is_of_server_or_program(line, best):
                yield entry.id, line


def first_finding(text: str, catalog: Catalog) -> Finding | None:
    findings = diagnose(text, catalog).findings
    return findings[0] if findings else None


def _is_of_server_or_program(line: str, finding: Finding) -> bool:
    """A reply that stands on its words or codes, or a program's words that fill most of the line; what people ask is neither."""
    if _BEGINS_WITH_REPLY.match(line):
        return policy.is_words(finding.rung) or policy.is_code(finding.rung)
    if finding.provider == _OF_NOTICES:
        return False
    evidence = finding.matches[0].evidence
    return policy.is_words(finding.rung) and "?" not in line and sum(len(piece.text) for piece in evidence[:1]) > len(line) * _MOST


def wrapped(lines: Iterable[tuple[str, str]], catalog: Catalog) -> Iterator[Wrapped]:
    for entry, line in lines:
        for name, wrap in CONTEXTS.items():
            if name not in OF_SERVERS_ONLY or _BEGINS_WITH_REPLY.match(line):
                best = first_finding(wrap(line), catalog)
                yield Wrapped(name, entry, line, best.matches[0].entry if best else None)


def shares(results: Iterable[Wrapped]) -> dict[str, tuple[int, int]]:
    """Context → how many hold, of how many."""
    total: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for one in results:
        total[one.context] += 1
        held[one.context] += one.holds
    return {name: (held[name], total[name]) for name in CONTEXTS if total[name]}
