"""What programs write around an error: frames and numbers that must not count, and the reply of a server inside their sentence."""
