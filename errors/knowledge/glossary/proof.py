"""Checks of terms: spellings that two terms have in common, references to what does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from errors.knowledge.document import Knowledge
from errors.languages import CODES


def glossary_problems(knowledge: Knowledge) -> Iterator[str]:
    terms = {term.id for term in knowledge.terms}
    entries = {entry.id for entry in knowledge.entries}
    owners: dict[tuple[str, str], str] = {}
    for term in knowledge.terms:
        for slug in term.see_also:
            if slug not in terms or slug == term.id:
                yield f"{term.id}: there is no other term {slug!r}"
        if term.entry and term.entry not in entries:
            yield f"{term.id}: there is no entry {term.entry!r}"
        for language in CODES:
            text = getattr(term, language)
            for form in (text.name, *text.forms):
                owner = owners.setdefault((language, form.lower()), term.id)
                if owner != term.id:
                    yield f"{term.id}: {form!r} is already a spelling of {owner}"
