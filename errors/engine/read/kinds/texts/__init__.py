"""Pasted texts by what they are: a reply, a log, a session, a program's error, a window, a question, a copied bounce."""
