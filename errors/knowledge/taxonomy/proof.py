"""Every category is in a group that exists."""

from __future__ import annotations

from collections.abc import Iterator

from errors.knowledge.document import Knowledge
from errors.knowledge.references import ids, unknown


def taxonomy_problems(knowledge: Knowledge) -> Iterator[str]:
    groups = ids(knowledge, "groups")
    for category in knowledge.categories:
        yield from unknown(category.id, "group", [category.group], groups)
