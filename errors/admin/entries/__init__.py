"""An entry on one screen with all its rows."""
