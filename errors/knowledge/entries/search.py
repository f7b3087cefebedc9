"""What the search finds of entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from errors.engine.index.rules import EntryRule
from errors.engine.vocabulary import PatternKind
from errors.knowledge.entries.document import TEXT_FIELDS
from errors.knowledge.entries.page import EntryPage, TextPage
from errors.knowledge.taxonomy.page import NamePage
from errors.models import EntryKind
from errors.search.search_document import ResultType, SearchDocument, SearchText

_GAPS = re.compile(r"[*#]")
_OWN_FIELDS = ("title", "summary")  # fields of the index of their own; all other texts are its body


def entry_documents(entries: Iterable[EntryPage], rules: Iterable[EntryRule], categories: dict[str, NamePage]) -> Iterator[SearchDocument]:
    """All entries that are not retired."""
    by_id = {rule.id: rule for rule in rules}
    for entry in entries:
        if entry.replaced_by is None:
            category = categories.get(entry.category)
            yield SearchDocument(
                kind=ResultType.GUIDE if entry.kind == EntryKind.GUIDE else ResultType.ENTRY,
                id=entry.id,
                texts={language: _text(text) for language, text in entry.texts.items()},
                asked=_asked(by_id[entry.id]),
                provider=entry.provider,
                category=entry.category,
                group=category.group if category else None,
                actor=entry.actor,
                permanence=entry.permanence,
                codes=entry.codes,
            )


def _text(page: TextPage) -> SearchText:
    body = " ".join(page.plain(field) for field in TEXT_FIELDS if field not in _OWN_FIELDS)
    return SearchText(page.title, page.summary, body)


def _asked(rule: EntryRule) -> tuple[str, ...]:
    """Titles, short examples, and the phrases of servers without their placeholders."""
    phrases = (_GAPS.sub(" ", pattern.source) for pattern in rule.patterns if pattern.kind is PatternKind.PHRASE)
    return tuple(dict.fromkeys((*rule.questions, *phrases)))
