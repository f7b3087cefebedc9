"""Documents as small as they can be, for tests to vary."""

from __future__ import annotations

from typing import Any

from errors.knowledge.document import Knowledge
from errors.knowledge.load import load


def text(**fields: Any) -> dict[str, Any]:
    return {"title": "Mailbox full", "summary": "There is no space left.", "actions": ["Free some space."]} | fields


def entry(id: str = "mailbox-full", **fields: Any) -> dict[str, Any]:
    return {
        "id": id,
        "category": "mailbox-full",
        "permanence": "permanent",
        "actor": "recipient",
        "patterns": [{"phrase": "user is over quota"}],
        "examples": ["552 5.2.2 user is over quota", "Server response: user is over quota"],
        "it": text(title="Casella piena"),
        "en": text(),
    } | fields


def document(*entries: dict[str, Any], **lists: Any) -> Knowledge:
    """Two categories, two providers and what every entry may refer to."""
    name = {"it": {"title": "Titolo"}, "en": {"title": "Title"}}
    label = {"it": {"label": "Data"}, "en": {"label": "Date", "how_to": "Look at the *clock*."}}
    content = {
        "groups": [{"id": "recipient", **name}],
        "categories": [{"id": slug, "group": "recipient", **name} for slug in ("mailbox-full", "unknown-recipient", "unspecified-refusal")],
        "providers": [
            {"id": "aruba", "name": "Aruba", "kind": "mailbox", "hosts": ["aruba.it"], "names": ["aruba"]},
            {"id": "gmail", "name": "Gmail", "kind": "mailbox", "hosts": ["google.com"], "domains": ["gmail.com"]},
        ],
        "attachments": [{"id": slug, **label} for slug in ("date", "recipient", "full-error", "sender")],
        "escalation": [{"attach": ["full-error", "date"]}],
        "entries": list(entries),
    } | lists
    return Knowledge.model_validate(content)


def load_entries(*entries: dict[str, Any]) -> None:
    load(document(*entries))
