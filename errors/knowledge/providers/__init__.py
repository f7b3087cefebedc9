"""Mailbox providers, mail servers, filters and programs, and what they are recognised by in a text."""
