"""Limits that several readers share, so that a hostile or endless input costs no more than a long bounce does."""

from __future__ import annotations

LIMIT = 1_000_000  # characters or bytes of a paste; the longest bounce of the corpora that is no attachment has a tenth of it
MOST_RECIPIENTS = 100  # of one bounce, report or log; a refused newsletter can name thousands
LONGEST_REASON = 4000  # characters that one recipient's reason can have: about ten times the longest reply that servers send
