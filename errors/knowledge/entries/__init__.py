"""Entries: their proof by their own examples."""
