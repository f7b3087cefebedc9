"""Full-text search over the published knowledge: words, codes in any spelling, providers, settings, guides.

    words      the words of a text, folded, and their stems in both languages
    codes      codes in any spelling, and the documents they lead to
    vocabulary corrections of unknown words
    synonyms   recognises different ways of saying one thing
    question   the question: concepts that must be found, providers, codes
    query      the question as a tantivy query
    find       the whole search: ordered results, counts for the filters, nearest codes
    highlight  which words of a result matched, and where
    search_json the results as the public JSON contract

The index is built with the snapshot and kept with it. This room knows search documents, not where they come from.
"""

from errors.search.find import SearchResults, find
from errors.search.index import SearchIndex

__all__ = ["SearchIndex", "SearchResults", "find"]
