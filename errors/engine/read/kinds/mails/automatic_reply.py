"""Automatic replies (RFC 3834): vacation notices and the like. They report no failure."""

from __future__ import annotations

import re

from errors.engine.phrase_table import each_line
from errors.engine.read.limits import LONGEST_REASON
from errors.engine.read.mail.address import first_address
from errors.engine.read.mail.parsed_mail import Mail
from errors.engine.types import Failure, Span

# (field name, word in its value): Auto-Submitted (RFC 3834 §5) and the fields of programs that do not write it.
_REPLY_HEADERS = (
    ("auto-submitted", "auto-replied"),
    ("x-autoreply", ""),
    ("x-autoreply-from", ""),
    ("x-autorespond", ""),
    ("x-autoresponder", ""),
    ("x-apple-action", "vacation"),
    ("x-vacation", ""),
    ("x-mailer", "vacation"),
    ("precedence", "auto_reply"),
    ("precedence", "auto-reply"),
    ("delivered-to", "autoresponder"),
    ("x-ms-exchange-inbox-rules-loop", ""),
    ("x-ms-exchange-generated-message-source", "mailbox rules agent"),
)
_REPLY_SUBJECTS = each_line("""
    automatic reply
    automated reply
    auto reply
    auto-reply
    autoreply
    automatic response
    autoresponse
    auto response
    auto:
    out of office
    out of the office
    vacation
    away from
    risposta automatica
    fuori sede
    fuori ufficio
    fuori dall'ufficio
    assenza
    assente
    messaggio di assenza
    avviso di assenza
    in ferie
    sono in ferie
    risponditore automatico
    [autoreply]
    [risposta automatica]
    automatische antwort
    abwesenheit
    réponse automatique
    absence du bureau
    respuesta automática
    fuera de la oficina
    resposta automática
    自動応答
    自動返信
    不在通知
""")


_ANSWER = re.compile(r"^\s*(?:(?:re|r|aw|antw|rif):\s*){1,3}")
_COPIED_SUBJECT = re.compile(r"\s{0,20}(?:oggetto|subject|betreff)\s?:\s?([^\n]{1,200})", re.I)


def is_automatic_reply(mail: Mail) -> bool:
    """Whether a header field, or the beginning of the subject, says so."""
    if any(mail.headers.has(name, word) for name, word in _REPLY_HEADERS):
        return True
    return _is_subject_of_reply(mail.header("subject"))


def is_copied_reply(text: str) -> bool:
    """Whether a copied text begins with such a subject behind its label."""
    found = _COPIED_SUBJECT.match(text)
    return found is not None and _is_subject_of_reply(found[1])


def _is_subject_of_reply(subject: str) -> bool:
    return _ANSWER.sub("", subject.lower()).startswith(_REPLY_SUBJECTS)


def automatic_reply(mail: Mail) -> list[Failure]:
    """One failure with the words of the reply, which may say that the mailbox is closed; its recipient is who replied."""
    spans = tuple(Span(part.start, min(part.end, part.start + LONGEST_REASON)) for part in mail.words[:1])
    return [Failure(spans, first_address(mail.headers.get("from")))]
