"""What pages read of categories and groups."""

from __future__ import annotations

from dataclasses import dataclass

from errors.knowledge.taxonomy import rows
from errors.models import Category, CategoryGroup, CategoryGroupText, CategoryText


@dataclass(frozen=True, slots=True)
class NamePage:
    """A group, a category or an attachment: `titles` and `bodies` by language."""

    id: str
    titles: dict[str, str]
    bodies: dict[str, str]
    group: str | None = None

    def title(self, language: str) -> str:
        return self.titles.get(language) or next(iter(self.titles.values()), self.id)

    def body(self, language: str) -> str:
        return self.bodies.get(language, "")


def group_pages() -> dict[str, NamePage]:
    return {row.slug: _page(row, None) for row in rows.groups()}


def category_pages() -> dict[str, NamePage]:
    return {row.slug: _page(row, row.group.slug) for row in rows.categories()}


def _page(row: CategoryGroup | Category, group: str | None) -> NamePage:
    texts: list[CategoryGroupText | CategoryText] = [*row.texts.all()]
    return NamePage(row.slug, {text.language: text.title for text in texts}, {text.language: text.summary for text in texts}, group)
