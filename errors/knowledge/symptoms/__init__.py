"""The guided symptoms: questions that end in entries, settings and whom to ask."""
