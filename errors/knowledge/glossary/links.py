"""Terms of the glossary become links in clean HTML: the first occurrence of each, whole words, never inside a link or code."""

from __future__ import annotations

import re
from collections.abc import Iterable

import ahocorasick_rs
from django.urls import reverse
from django.utils.translation import override

from errors.knowledge.glossary.page import TermPage

_TAG = re.compile(r"(<[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_CLOSED = {"a", "code", "pre", "kbd", "h3", "h4"}
_JOINTS = ("_", "-", "/", "@")


Links = dict[str, "TermLinks"]  # by language


class TermLinks:
    """The terms of one language. A form with capitals after its first letter, as SPF, matches only as written, others in any case."""

    def __init__(self, terms: Iterable[TermPage], language: str) -> None:
        forms = {form: term.id for term in terms for form in spellings(term, language)}
        with override(language):
            self._page = reverse("glossary")
        self._forms = list(forms)
        self._ids = list(forms.values())
        self._machine = ahocorasick_rs.AhoCorasick(
            [form.lower() for form in self._forms], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def link(self, parts: Iterable[str]) -> list[str]:
        """The parts of one page, in reading order; a term is linked once in all of them."""
        seen: set[str] = set()
        return [self._link_part(part, seen) for part in parts]

    def _link_part(self, html: str, seen: set[str]) -> str:
        depth, pieces = 0, []
        for piece in _TAG.split(html):
            if piece.startswith("<"):
                name = _NAME.match(piece)
                if name and name[1] in _CLOSED:
                    depth += -1 if piece.startswith("</") else 1
                pieces.append(piece)
            else:
                pieces.append(piece if depth else self._link_text(piece, seen))
        return "".join(pieces)

    def _link_text(self, text: str, seen: set[str]) -> str:
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter that grows in lower case would move every place after it
            return text
        done, pieces = 0, []
        for index, start, end in self._machine.find_matches_as_indexes(lowered):
            id, form = self._ids[index], self._forms[index]
            if id not in seen and _is_word(text, start, end) and (not _is_exact(form) or text[start:end] == form):
                seen.add(id)
                pieces += [text[done:start], f'<a class="term" href="{self._page}#{id}">{text[start:end]}</a>']
                done = end
        return "".join([*pieces, text[done:]])


def spellings(term: TermPage, language: str) -> tuple[str, ...]:
    return (*([term.names[language]] if language in term.names else []), *term.forms.get(language, ()))


def _is_exact(form: str) -> bool:
    return any(letter.isupper() for letter in form[1:])


def _is_word(text: str, start: int, end: int) -> bool:
    """Neither part of a longer word nor of a host name, a path or an address."""
    before = text[start - 1 : start] if start else ""
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    joined_before = before.isalnum() or before in _JOINTS or before == "."
    joined_after = after.isalnum() or after in _JOINTS or (after == "." and beyond.isalnum())
    return not joined_before and not joined_after
