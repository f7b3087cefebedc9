"""How a mail program reaches a provider: its services, their servers, and how much they let one send."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from errors.knowledge.fields import Document, Host, Line, Prose, Slug, Url


class MailServer(Document):
    """`service` says to which of the provider's services it belongs, where there are several."""

    service: Slug | None = None
    protocol: Literal["imap", "pop", "smtp"]
    host: Host
    port: Annotated[int, Field(ge=1, le=65535)]
    security: Literal["SSL/TLS", "STARTTLS", "none"]


class MailServiceText(Document):
    """`note` (Markdown): what has to be switched on first, and where."""

    note: Prose = ""


class MailService(Document):
    """Mailboxes that share servers and a way to sign in.

    `domains` are those of the provider that belong here; `hosts_domains` where customers bring their own.
    """

    id: Slug
    name: Line
    domains: list[Host] = []
    hosts_domains: bool = False
    username: Literal["address", "local-part-to-receive", "bridge"] = "address"
    sign_in: Literal[
        "password", "app-password", "password-or-app-password", "oauth", "oauth-or-app-password", "oauth-or-password", "bridge"
    ] = "password"
    app_password_url: Url = ""
    webmail_url: Url = ""
    it: MailServiceText = MailServiceText()
    en: MailServiceText = MailServiceText()


class SendingLimit(Document):
    """At most `most` (or `most` to `up_to`) of something, in so many `minutes`; an `advised` one is counsel, not a rule."""

    plan: Annotated[str, Field(max_length=300)] = ""
    what: Literal["recipients-per-message", "recipients", "messages", "megabytes-per-message"]
    most: Annotated[int, Field(ge=1)]
    up_to: Annotated[int, Field(ge=1)] | None = None
    minutes: Annotated[int, Field(ge=1)] | None = None
    advised: bool = False
    source: Line
    source_url: Url = ""
