"""Limits that several readers share, so that a hostile or endless input costs no more than a long bounce does."""

from __future__ import annotations

LIMIT = 1_000_000  # characters or bytes of a paste
MOST_RECIPIENTS = 100  # of one bounce, report or log; a refused newsletter can name thousands
LONGEST_REASON = 4000  # characters of one recipient's reason: almost eight reply lines of the greatest length (RFC 5321 §4.5.3.1.5)
