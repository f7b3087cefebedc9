"""Groups of synonyms, for the search."""
