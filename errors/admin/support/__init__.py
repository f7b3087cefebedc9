"""What came in from visitors: to read, not to change."""
