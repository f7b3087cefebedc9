"""A provider on one screen, with the services whose mailboxes it holds."""
