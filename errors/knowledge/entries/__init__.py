"""Entries: one error, or one guide, each, with everything that leads to it."""
