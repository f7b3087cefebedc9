"""Categories and their groups."""
