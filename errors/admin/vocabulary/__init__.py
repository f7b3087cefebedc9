"""Synonyms, and the groups of words that patterns name."""
