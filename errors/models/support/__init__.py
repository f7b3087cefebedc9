"""What visitors send: votes, and tickets that went to the help desk. No text of theirs is kept."""
