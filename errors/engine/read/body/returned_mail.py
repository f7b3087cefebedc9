"""Where the returned mail begins in a bounce without MIME parts (RFC 3464 §2 returns it as a part of its own). Nothing behind it counts."""

from __future__ import annotations

import re

# For a text in lower case. No two alternatives begin alike, so that each line is tried once.
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


def where_returned_mail_begins(lowered: str, start: int, end: int) -> int:
    """The start of the line that announces it, or of its first header field; `end` when nothing was returned."""
    found = _FOLLOWS.search(lowered, max(0, start - 1), end)
    return max(start, found.start() + 1) if found else end
