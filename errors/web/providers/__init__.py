"""Providers: the index and the page of one."""
