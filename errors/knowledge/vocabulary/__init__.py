"""Groups of synonyms, for the search and the likeness, and groups of words that patterns name."""
