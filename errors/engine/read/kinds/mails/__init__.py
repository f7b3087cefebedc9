"""Mails by what they are: a bounce, a notice, certified mail, a suspicious one, several in an mbox file."""
