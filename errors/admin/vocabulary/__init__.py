"""Synonyms for the search."""
