"""What a ticket needs and how to get it, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from errors.knowledge.taxonomy.page import NamePage


@dataclass(frozen=True, slots=True)
class AttachmentHint:
    """`how_html` says how to get it; it was cleaned when it was saved."""

    label: str
    how_html: str


def attachment_hints(names: Iterable[NamePage], language: str) -> tuple[AttachmentHint, ...]:
    return tuple(AttachmentHint(name.title(language), name.body(language)) for name in names)
