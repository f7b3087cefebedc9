"""Who refused: the remote host of a report, the host that `said` it, the recipient's domain — in that order of trust."""

from __future__ import annotations

import re

from errors.engine.index.providers import ProviderIndex
from errors.engine.types import Failure

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}")
_SPEAKS = frozenset(["host", "server", "mx", "to", "talking", "from", "by", "dns;", "gateway", "mta", "relay", "system"])
_BEFORE = "<([{'\"=;,"
_MOST_HOSTS = 40


def speakers(text: str, failure: Failure) -> list[str]:
    """Hosts that may have refused, the most likely first: the report's own, those that a sentence makes speak, all others."""
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
    if not found or name[found.end() : found.end() + 1].isalnum() or name[found.end() : found.end() + 1] in ("/", "-", "_"):
        return None
    return found[0]


def providers(hosts: list[str], failure: Failure, index: ProviderIndex) -> tuple[str, ...]:
    """Providers by their hosts, then by the recipient's domain, then by the host that wrote the report."""
    found = [index.of_host(host) for host in hosts]
    if failure.recipient:
        found.append(index.of_domain(failure.recipient.rpartition("@")[2]))
    if failure.reporting_host:
        found.append(index.of_host(failure.reporting_host))
    return tuple(dict.fromkeys(provider for provider in found if provider))
