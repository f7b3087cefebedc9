"""Escalation rules refer only to providers, categories and attachments that exist."""

from __future__ import annotations

from collections.abc import Iterator

from errors.knowledge.document import Knowledge
from errors.knowledge.references import ids, unknown


def escalation_problems(knowledge: Knowledge) -> Iterator[str]:
    providers, categories, attachments = (ids(knowledge, noun) for noun in ("providers", "categories", "attachments"))
    for rule in knowledge.escalation:
        name = f"escalation {rule.key}"
        yield from unknown(name, "provider", [rule.provider], providers)
        yield from unknown(name, "category", [rule.category], categories)
        yield from unknown(name, "attachment", rule.attach, attachments)
