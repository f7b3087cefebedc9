"""Hosts in a failure, and the providers that they and the recipient's domain belong to, the most likely refuser first."""

from __future__ import annotations

import re

from errors.engine.index.providers import ProviderIndex
from errors.engine.read.remote_host import is_exchange_keyword
from errors.engine.types import Failure

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}")
# Words before the name of a host that spoke.
_SPEAKS = frozenset(["host", "server", "mx", "to", "talking", "from", "by", "dns;", "gateway", "mta", "relay", "system"])
CERTIFIED_MAIL = "pec"  # the provider that speaks in each receipt of certified mail
_BEFORE = "<([{'\"=;,"
_MOST_HOSTS = 40  # of one span


def refusing_hosts(text: str, failure: Failure) -> list[str]:
    """Host names in lower case: the remote host of the failure, those behind a word such as `host` or `from`, all others."""
    said: list[str] = []
    mentioned: list[str] = []
    for span in failure.spans:
        before = ""
        for word in text[span.start : span.end].split():
            if "." in word and "@" not in word and "://" not in word and (host := _host(word)):
                (said if before in _SPEAKS or word.startswith("relay=") else mentioned).append(host)
                if len(mentioned) + len(said) >= _MOST_HOSTS:
                    break
            before = word.lower()
    first = [failure.remote_host] if failure.remote_host else []
    return list(dict.fromkeys(first + said + mentioned))


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
    return found[0]


def providers(hosts: list[str], failure: Failure, index: ProviderIndex) -> tuple[str, ...]:
    """Providers by their hosts, then by the recipient's domain, then by the host that wrote the report."""
    found = [index.of_host(host) for host in hosts]
    if failure.recipient:
        found.append(index.of_domain(failure.recipient.rpartition("@")[2]))
    if failure.reporting_host:
        found.append(index.of_host(failure.reporting_host))
    if failure.receipt:
        found.append(CERTIFIED_MAIL)
    return tuple(dict.fromkeys(provider for provider in found if provider))
