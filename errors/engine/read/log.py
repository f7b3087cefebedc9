"""Log lines of mail servers: each recipient's last word is a failure of its own."""

from __future__ import annotations

import re

from errors.engine.read.address import ADDRESS
from errors.engine.types import Failure, Span

_LINES = (
    # Postfix: `to=<a@example.com>, relay=mx[192.0.2.1]:25, delay=…, dsn=5.1.1, status=bounced (host … said: …)`
    re.compile(rf"^.*?\bto=<({ADDRESS})>,.*?\brelay=([^,\[\s]*).*?\bstatus=(bounced|deferred|undeliverable|expired)\b(.*)$", re.M),
    # Exim: `1abc ** a@example.com R=dnslookup T=remote_smtp H=mx…: SMTP error from remote mail server …`
    re.compile(rf"^.*?(?:\*\*|==) <?({ADDRESS})>?(?:.*?\bH=(\S+)|[^:]*)()(.*:.*)$", re.M),
    # Sendmail: `to=<a@example.com>, …, relay=mx…, dsn=5.1.1, stat=User unknown`
    re.compile(rf"^.*?\bto=<?({ADDRESS})>?,.*?\brelay=([^,\[\s]*).*?()\bstat=((?!Sent).*)$", re.M),
)
_MOST_LINES = 100
_LONGEST_LINE = 4000


def read_log(text: str) -> list[Failure]:
    if not (" status=" in text or " stat=" in text or " ** " in text or " == " in text):
        return []
    found: dict[str, Failure] = {}
    for line in re.finditer(r"^.+$", text, re.M):
        if len(found) >= _MOST_LINES or len(line[0]) > _LONGEST_LINE:
            break
        for pattern in _LINES:
            if match := pattern.match(line[0]):
                found[match[1].lower()] = _failure(match, line.start())
                break
    return list(found.values())


def _failure(match: re.Match[str], offset: int) -> Failure:
    host = (match[2] or "").lower().rstrip(".")
    return Failure(
        spans=(Span(offset, offset + match.end()),),
        recipient=match[1].lower(),
        action={"bounced": "failed", "deferred": "delayed"}.get(match[3]),
        remote_host=host if "." in host else None,
    )
