"""The search: results, suggestions, filters."""
