"""For visitors without an error text: guided symptoms and the glossary."""
