"""What tickets need, and the rules that ask for it."""
