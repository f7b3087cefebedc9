"""Any text: decoded, with markup and repetition blanked or removed so that every index leads back to the source."""
