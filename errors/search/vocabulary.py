"""The words that the knowledge uses: corrections for unknown words, completions for beginnings.

A second, small tantivy index with a document for each word: its automaton finds similar words without comparing all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import tantivy

from errors.search.words import word_stems

_HEAP = 15_000_000  # bytes, the least tantivy takes
_MOST_NEIGHBOURS = 40
_MOST_COMPLETIONS = 12
_LOOKED_AT = 200
_SHORTEST = 4  # letters of a word that can be a typing error
_RARER = 40
_LONG = 8  # letters; from here on two errors are allowed


class Vocabulary:
    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = Counter(counts)
        self._schema = tantivy.SchemaBuilder().add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic").build()
        index = tantivy.Index(self._schema)
        write(index, ({"word": word} for word in sorted(counts)))
        self._searcher = index.searcher()

    def __contains__(self, word: str) -> bool:
        return word in self.counts

    def is_slip(self, word: str, other: str) -> bool:
        """Whether a known word is so much rarer than a similar one that it is probably a typing error, as quoted texts contain some."""
        return self.counts[word] * _RARER < self.counts[other] and not set(word_stems(word)) & set(word_stems(other))

    def nearest(self, word: str) -> tuple[str, ...]:
        """Known words that are one typing error away, two for a long word; the most used first; only those with the fewest errors."""
        if len(word) < _SHORTEST or any(character.isdigit() for character in word):
            return ()
        errors = 2 if len(word) >= _LONG else 1
        query = tantivy.Query.fuzzy_term_query(self._schema, "word", word, distance=errors, transposition_cost_one=True)
        hits = self._searcher.search(query, _MOST_NEIGHBOURS, count=False).hits
        near = [self._searcher.doc(address)["word"][0] for _, address in hits]
        near = [other for other in near if other != word and len(other) >= _SHORTEST and _begin_alike(word, other)]
        ranked = sorted((distance(word, other), -self.counts[other], other) for other in near)
        return tuple(other for far, _, other in ranked if far == ranked[0][0])[:3]

    def completions(self, prefix: str) -> tuple[str, ...]:
        """Known words that begin like this, the most used first."""
        words = [word for word, _ in self._searcher.terms_with_prefix("word", prefix, limit=_LOOKED_AT)]
        return tuple(sorted(words, key=lambda word: (-self.counts[word], word))[:_MOST_COMPLETIONS])


def _begin_alike(one: str, other: str) -> bool:
    """People rarely miss the first letter of a word, other than by swapping it with the second."""
    return one[0] == other[0] or sorted(one[:2]) == sorted(other[:2])


def distance(one: str, other: str) -> int:
    """Letters to change, add, drop or swap with a neighbour (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, before, row = before, row, [i]
        for j, its in enumerate(other, 1):
            best = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                best = min(best, above[j - 2] + 1)
            row.append(best)
    return row[-1]


def write(index: tantivy.Index, documents: Iterable[dict[str, object]]) -> None:
    """Write all documents by one thread, so that the index has a single segment."""
    writer = index.writer(heap_size=_HEAP, num_threads=1)
    for document in documents:
        writer.add_document(tantivy.Document.from_dict(document, index.schema))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
