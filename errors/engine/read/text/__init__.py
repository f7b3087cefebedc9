"""Any text: decoded, and blanked of what must not count. Every place stays what it was."""
