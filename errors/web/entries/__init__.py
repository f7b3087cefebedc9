"""Entries: the filtered list, the page of one, categories, short links."""
