"""A provider on one screen, with its servers, its limits and what it is recognised by."""
