"""Full-text search over the published knowledge: words, codes in any spelling, providers, settings, guides.

    words      a question's words, folded, cut into stems of both languages
    codes      the codes among them, in whatever spelling
    vocabulary words nobody knows: what was meant?
    synonyms   ways of saying the same thing made one
    question   what is asked: things that must be found, providers, codes
    query      the question as the index understands it
    find       the answer: results in order, counts for the filters, what else might help

The index is built with the snapshot and kept with it. This room knows documents, not where they come from.
"""

from errors.search.find import SearchResults, find
from errors.search.index import SearchIndex

__all__ = ["SearchIndex", "SearchResults", "find"]
