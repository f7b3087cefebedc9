"""For those who have no error text: guided symptoms and the glossary."""
