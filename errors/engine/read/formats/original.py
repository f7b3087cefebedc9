"""Where the mail that came back begins, in any system's bounce: from there on nothing counts."""

from __future__ import annotations

import re

# Lines of a text in lower case. Every alternative starts with characters of its own, so each line is looked at once.
_FOLLOWS = re.compile(
    r"\n[ \t>]{0,8}(?:"
    r"[-=_*]{2,80}[ \t]{0,4}(?:begin(?:ning)? of |start of |the |your |included |this is (?:a |the )|here (?:is|follows) )?"
    r"(?:original|returned|unsent|undelivered|message header|mail header|copy of|below this line|enclosed is|"
    r"(?:header|text|body|beginning)s? of|messaggio originale|testo del messaggio|ursprüngliche|message (?:d')?original|mensaje original|"
    r"unterhalb dieser|original-nachricht|separated by|元のメール|original)"
    r"|(?:-{2,20}[ \t]{0,4})?(?:a |here is a |included is a )?copy of (?:the|your)(?: original)? (?:message|mail)"
    r"|(?:the |your )?(?:original |returned )?(?:message|mail)? ?headers? follows?\b"
    r"|(?:the |your )?original (?:message|mail)(?: text| headers?)? ?(?:follows|is below|is attached|as follows|:)"
    r"|original (?:mail|message) as follows"
    r"|below is a copy of the original"
    r"|(?:this is a copy of|included below is|the following is a copy of|message headers? follow)"
    r"|(?:return-path: ?[<\w]|received: (?:from|by|\()|delivered-to: |dkim-signature: |x-received: |arc-seal: )"
    r"|(?:intestazioni|intestazione) (?:originali|originale|del messaggio)"
    r"|en-têtes de message d'origine|ursprüngliche nachrichtenkopfzeilen|encabezados de mensaje originales|cabeçalhos de mensagem"
    r"|元のメッセージ ヘッダー|original message headers?:"
    r")"
)


def where_original_follows(lowered: str, start: int, end: int) -> int:
    """The start of the line, or `end` when nothing came back."""
    found = _FOLLOWS.search(lowered, max(0, start - 1), end)
    return max(start, found.start() + 1) if found else end
