"""Measuring and judging: how right, how fast, how complete. Only commands import it."""
