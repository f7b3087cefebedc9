"""A document's fingerprint: two documents that say the same have the same one."""

from __future__ import annotations

import hashlib

from errors.knowledge.schema import Document


def digest(document: Document) -> str:
    return hashlib.sha256(document.model_dump_json(exclude_defaults=True).encode()).hexdigest()
