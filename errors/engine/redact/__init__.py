"""What is personal or secret in a text."""
