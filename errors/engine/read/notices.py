"""Mails that a program sent and that are no bounce: automatic replies, abuse reports. Returns the category."""

from __future__ import annotations

import re

from errors.engine.lines import any_line
from errors.engine.read.mail import Mail

# RFC 3834 §5 and the header fields of programs older than it.
_REPLY_HEADERS = {
    "auto-submitted": re.compile(r"auto-replied", re.I),
    "x-autoreply": re.compile(r"\S", re.I),
    "x-autorespond": re.compile(r"\S"),
    "x-apple-action": re.compile(r"vacation", re.I),
    "precedence": re.compile(r"auto_reply", re.I),
    "delivered-to": re.compile(r"^autoresponder", re.I),
}
_REPLY_SUBJECT = any_line(r"""
    ^(?:re:\s*)?auto(?:matic|mated)?[ -]?(?:reply|response|answer)
    ^auto:
    ^(?:re:\s*)?out of (?:the )?office
    ^vacation
    ^away from
    ^risposta automatica
    ^fuori (?:sede|ufficio)
    ^automatische antwort
    ^abwesenheit
    ^réponse automatique
    ^respuesta automática
""")


def notice(mail: Mail) -> str | None:
    if "feedback-report" in mail.content_type or any(part.kind == "message/feedback-report" for part in mail.parts):
        return "abuse-report"
    if any(name in mail.headers and pattern.search(mail.headers[name]) for name, pattern in _REPLY_HEADERS.items()):
        return "auto-reply"
    if _REPLY_SUBJECT.search(mail.header("subject")):
        return "auto-reply"
    return None
