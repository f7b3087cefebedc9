"""Hosts in a failure, and the providers that they and the recipient's domain belong to, the most likely refuser first."""

from __future__ import annotations

import re
from typing import NamedTuple

from errors.engine.index.providers import ProviderIndex
from errors.engine.read.remote_host import is_exchange_keyword
from errors.engine.tokens import is_file, is_host
from errors.engine.types import Failure

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}")
# Words before the name of a host that spoke.
_SPEAKS = frozenset(["host", "server", "mx", "to", "talking", "from", "by", "dns;", "gateway", "mta", "relay", "system"])
CERTIFIED_MAIL = "pec"  # the provider that speaks in each receipt of certified mail
_BEFORE = "<([{'\"=;,"
_EXPLAIN = ("mailbox", "filter")  # kinds of providers that link to explanations of their own refusals
_MOST_HOSTS = 40  # of one span


class Hosts(NamedTuple):
    """Host names in lower case, the most likely refuser first. `said` is the one that is named as having spoken."""

    names: tuple[str, ...]
    said: str | None = None
    linked: tuple[str, ...] = ()


def refusing_hosts(text: str, failure: Failure) -> Hosts:
    """The remote host of the failure, hosts behind a word such as `host` or `from`, all others; apart, those of links.

    Names of files, classes and packages are none: `events.js`, `mail.txt.scr`, `javax.mail.MessagingException`.
    """
    said: list[str] = []
    mentioned: list[str] = []
    linked: list[str] = []
    for span in failure.spans:
        before = ""
        for word in text[span.start : span.end].split():
            if "." in word and "@" not in word and "://" not in word and (host := _host(word)):
                if before in _SPEAKS or word.startswith("relay="):
                    said.append(host)
                elif is_host(word[(start := word.lower().find(host)) : start + len(host)]):
                    mentioned.append(host)
                if len(mentioned) + len(said) >= _MOST_HOSTS:
                    break
            elif "://" in word and len(linked) < _MOST_HOSTS and (host := _host(word.partition("://")[2].partition("/")[0])):
                linked.append(host)
            before = word.lower()
    first = [failure.remote_host] if failure.remote_host else []
    names = tuple(dict.fromkeys(first + said + mentioned))
    return Hosts(names, next(iter(first + said), None), tuple(dict.fromkeys(linked)))


def _host(word: str) -> str | None:
    """The host in a word such as `mx.example.com[192.0.2.1]:25` or `'smtp.example.it'`."""
    name = word.lower().removeprefix("relay=").lstrip(_BEFORE)
    found = _HOST.match(name)
    if (
        not found
        or is_exchange_keyword(found[0])
        or name[found.end() : found.end() + 1].isalnum()
        or name[found.end() : found.end() + 1] in ("/", "-", "_")
    ):
        return None
    return None if is_file(found[0]) and not is_host(found[0]) else found[0]


def providers(hosts: Hosts, failure: Failure, index: ProviderIndex) -> tuple[str, ...]:
    """Providers by their hosts, by their links, by the recipient's domain, then by the host that wrote the report.

    Of links, only those of mailbox providers and filters: who refuses links to a list or to the site of a program that others wrote.
    """
    found = [index.of_host(host) for host in hosts.names]
    found += [provider for host in hosts.linked if index.kind(provider := index.of_host(host)) in _EXPLAIN]
    if failure.recipient:
        found.append(index.of_domain(failure.recipient.rpartition("@")[2]))
    if failure.reporting_host:
        found.append(index.of_host(failure.reporting_host))
    if failure.receipt:
        found.append(CERTIFIED_MAIL)
    return tuple(dict.fromkeys(provider for provider in found if provider))
