"""The diagnosis: the box for the paste, and the answer."""
