"""How a mail program reaches a provider: its services, their servers, and how much they let one send."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from errors.knowledge.fields import Document, Host, Line, Markdown, NamedDocument, Slug, Url
from errors.models import MailServer, MailService, SendingLimit


class MailServerDocument(Document):
    """`service` says to which of the provider's services it belongs, where there are several."""

    service: Slug | None = None
    protocol: MailServer.Protocol
    host: Host
    port: Annotated[int, Field(ge=1, le=65535)]
    security: MailServer.Security


class MailServiceTextDocument(Document):
    """`note`: what has to be switched on first, and where."""

    note: Markdown = ""


class MailServiceDocument(NamedDocument):
    """Mailboxes that share servers and a way to sign in.

    `domains` are those of the provider that belong here; `hosts_domains` says that customers bring domains of their own.
    """

    name: Line
    domains: list[Host] = []
    hosts_domains: bool = False
    username: MailService.Username = MailService.Username.ADDRESS
    sign_in: MailService.SignIn = MailService.SignIn.PASSWORD
    app_password_url: Url = ""
    webmail_url: Url = ""
    it: MailServiceTextDocument = MailServiceTextDocument()
    en: MailServiceTextDocument = MailServiceTextDocument()


class SendingLimitDocument(Document):
    """At most `most` (or `most` to `up_to`) of something, in so many `minutes`.

    With `advised` the provider recommends the limit and does not enforce it.
    """

    plan: Annotated[str, Field(max_length=300)] = ""
    what: SendingLimit.What
    most: Annotated[int, Field(ge=1)]
    up_to: Annotated[int, Field(ge=1)] | None = None
    minutes: Annotated[int, Field(ge=1)] | None = None
    advised: bool = False
    source: Line
    source_url: Url = ""
