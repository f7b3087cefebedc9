"""The terms of the field: document, proof, and their links in other texts."""
