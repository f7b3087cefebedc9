"""What can be pasted, one kind a file: a bounce, a notice, a log, any other text."""
