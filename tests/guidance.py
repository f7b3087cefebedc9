"""Small documents of providers with settings, symptoms and terms, for tests to vary."""

from __future__ import annotations

from typing import Any

SERVERS = [
    {"protocol": "imap", "host": "imap.example.it", "port": 993, "security": "SSL/TLS"},
    {"protocol": "pop", "host": "pop.example.it", "port": 995, "security": "SSL/TLS"},
    {"protocol": "smtp", "host": "smtp.example.it", "port": 587, "security": "STARTTLS"},
]


def provider(**fields: Any) -> dict[str, Any]:
    return {
        "id": "esempio",
        "name": "Esempio Mail",
        "kind": "mailbox",
        "hosts": ["example.it"],
        "domains": ["example.it"],
        "settings": SERVERS,
        "services": [service()],
    } | fields


def service(id: str = "esempio", **fields: Any) -> dict[str, Any]:
    note = {"it": {"note": "Prima *accendi* IMAP."}, "en": {"note": "First switch IMAP *on*."}}
    return {"id": id, "name": "Esempio Mail", **note} | fields


def step(id: str, *answers: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """A question with answers (id, leads to), or an end."""
    choices = [{"id": name, "leads_to": leads_to, "it": f"{name} IT", "en": f"{name} EN"} for name, leads_to in answers]
    help = {} if answers else {"entries": ["mailbox-full"]}
    texts = {"it": {"title": f"{id} IT", "body": f"*{id}*"}, "en": {"title": f"{id} EN", "body": f"*{id}*"}}
    return {"id": id, "answers": choices} | help | texts | fields


def tree() -> list[dict[str, Any]]:
    """start: full → end-full; login → webmail: yes → end-settings, no → end-full."""
    return [
        step("start", ("full", "end-full"), ("login", "webmail")),
        step("webmail", ("yes", "end-settings"), ("no", "end-full")),
        step("end-full", category="mailbox-full"),
        step("end-settings", settings=True),
    ]


def term(id: str, it: str, en: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "it": {"name": it, "body": f"Che cos'è {it}."}, "en": {"name": en, "body": f"What {en} is."}} | fields
