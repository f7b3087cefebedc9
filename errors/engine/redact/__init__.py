"""redact: text → the same without secrets and personal data."""
