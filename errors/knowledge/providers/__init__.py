"""Mailbox providers, mail servers, filters and programs, and what gives each away in a text."""
