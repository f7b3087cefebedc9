"""Codes: the index, the page of one, and how they are written."""
