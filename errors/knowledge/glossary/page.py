"""What pages read of a term. The entry that it names may be unpublished; the page must check."""

from __future__ import annotations

from dataclasses import dataclass

from errors.knowledge.glossary.rows import terms
from errors.knowledge.sources import SourcePage, source_pages
from errors.models import Term


@dataclass(frozen=True, slots=True)
class TermPage:
    """`names`, `forms` (other spellings that are linked) and `bodies` (safe HTML) by language."""

    id: str
    names: dict[str, str]
    forms: dict[str, tuple[str, ...]]
    bodies: dict[str, str]
    see_also: tuple[str, ...]
    entry: str | None
    sources: tuple[SourcePage, ...]


def term_pages() -> tuple[TermPage, ...]:
    return tuple(_page(row) for row in terms())


def _page(row: Term) -> TermPage:
    texts = list(row.texts.all())
    return TermPage(
        id=row.slug,
        names={text.language: text.name for text in texts},
        forms={text.language: tuple(text.forms.splitlines()) for text in texts},
        bodies={text.language: text.body_html for text in texts},
        see_also=tuple(sorted(other.slug for other in row.see_also.all())),
        entry=row.entry.slug if row.entry else None,
        sources=source_pages(row.sources.all()),
    )
