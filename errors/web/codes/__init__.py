"""Codes: the index, and the page of one code."""
