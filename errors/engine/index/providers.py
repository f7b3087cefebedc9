"""Host name or mail domain → provider, by the longest known suffix."""

from __future__ import annotations

from collections.abc import Iterable

from errors.engine.fold import fold
from errors.engine.index.rules import ProviderRule


class ProviderIndex:
    def __init__(self, rules: Iterable[ProviderRule]) -> None:
        self._hosts: dict[str, str] = {}
        self._domains: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for rule in rules:
            self._names.update({f" {' '.join(fold(name).split())} ": rule.id for name in rule.names})
            self._hosts.update(dict.fromkeys(rule.hosts, rule.id))
            self._domains.update(dict.fromkeys(rule.domains, rule.id))

    def of_host(self, host: str) -> str | None:
        return _longest_suffix(host, self._hosts) or _longest_suffix(host, self._domains)

    def of_domain(self, domain: str) -> str | None:
        return self._domains.get(domain) or _longest_suffix(domain, self._hosts)

    def named(self, text: str) -> frozenset[str]:
        """The providers whose names a short text mentions."""
        words = f" {' '.join(fold(text).split())} "
        return frozenset(provider for name, provider in self._names.items() if name in words)


def _longest_suffix(name: str, suffixes: dict[str, str]) -> str | None:
    while name:
        if name in suffixes:
            return suffixes[name]
        name = name.partition(".")[2]
    return None
