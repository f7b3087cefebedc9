"""References: every id that a document names must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from errors.knowledge.document import Knowledge


def ids(knowledge: Knowledge, noun: str) -> set[str]:
    return {document.id for document in getattr(knowledge, noun)}


def unknown(name: str, what: str, named: Iterable[str | None], known: set[str]) -> Iterator[str]:
    """One sentence for each id that does not exist; None stands for no reference."""
    for slug in named:
        if slug is not None and slug not in known:
            yield f"{name}: there is no {what} {slug!r}"
