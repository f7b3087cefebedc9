"""A `words` pattern taken apart: terms that must all be there, each a set of alternatives (`casella|@full, non @send`).

`@name` is a group of the vocabulary: all its ways of saying are alternatives. Within an alternative of several words it stands for each
of them in turn, so `non @send` is `non invio`, `non spedisco` and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product

from errors.engine.fold import fold
from errors.engine.index.phrases import PatternRefused
from errors.engine.index.rules import WordGroupRule
from errors.engine.index.stems import single

Groups = Mapping[str, tuple[str, ...]]  # ways of saying, by the name of their group

_FEWEST_LETTERS = 8  # of all terms together, the spaces around them counted
_NAME = re.compile(r"(?<![^\s,|])@([^\s,|]+)")  # not the @ of an address
_ANY_END = "*"


def groups_of(vocabulary: Iterable[WordGroupRule]) -> Groups:
    return {group.id: group.ways for group in vocabulary}


def names_in(source: str) -> frozenset[str]:
    """The groups that a pattern names."""
    return frozenset(_NAME.findall(source))


def compile_words(source: str, groups: Groups) -> tuple[frozenset[str], ...]:
    """Each term is the set of its alternatives, written as they are searched: ` casella `, or ` cancellat` for a prefix.

    Raises PatternRefused for an unknown group, and where there are too few letters to go by.
    """
    if unknown := sorted(names_in(source) - groups.keys()):
        raise PatternRefused(f"{source!r}: there is no group of words @{unknown[0]}")
    terms = tuple(frozenset(_alternatives(term, groups)) for term in source.split(","))
    if not all(terms) or sum(len(min(term, key=len)) for term in terms) < _FEWEST_LETTERS:
        raise PatternRefused(f"{source!r}: needs words, separated by commas; alternatives by |; a * ends a prefix")
    return tuple(frozenset(map(single, term)) for term in terms)


def _alternatives(term: str, groups: Groups) -> Iterator[str]:
    for alternative in term.split("|"):
        for way in _ways(alternative, groups):
            if searched := _searched(way):
                yield searched


@lru_cache(maxsize=20_000)
def _searched(way: str) -> str:
    """Cached, for the ways of saying of a group stand in many patterns."""
    words = " ".join(fold(way).split())
    return f" {words}{'' if way.endswith(_ANY_END) else ' '}" if words else ""


def _ways(alternative: str, groups: Groups) -> Iterator[str]:
    """An alternative with each way of saying of its groups in turn. Before another word a prefix is no way of saying."""
    words = alternative.split()
    choices = [groups[word[1:]] if _NAME.fullmatch(word) else (word,) for word in words]
    for place, choice in enumerate(choices[:-1]):
        choices[place] = tuple(way for way in choice if not way.endswith(_ANY_END))
    yield from map(" ".join, product(*choices))
