"""The recipient that a copied line names: behind the SMTP command or a label, or in angle brackets before the refusal."""

from __future__ import annotations

import re

from errors.engine.read.mail.address import ADDRESS

_READ = 50_000  # characters that are searched
_RECIPIENT = re.compile(
    rf"\b(?:rcpt to|to|recipient|destinatario|a)\s?[:=]\s?<?({ADDRESS})"
    rf"|<({ADDRESS})>(?:\s?:|\.\.\.|\s+(?:user|recipient|mailbox|unknown))",
    re.I,
)


def named_recipient(text: str) -> str | None:
    """The first such address, in lower case."""
    found = _RECIPIENT.search(text, 0, _READ)
    return (found[1] or found[2]).lower() if found else None
