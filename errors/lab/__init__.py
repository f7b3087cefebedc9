"""Measures the engine and the knowledge: accuracy, speed, coverage, robustness. Only commands import it."""
