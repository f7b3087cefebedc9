"""Host name or mail domain → provider, by the longest known suffix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from errors.engine.fold import fold
from errors.engine.index.rules import ProviderRule


class ProviderIndex:
    def __init__(self, rules: Iterable[ProviderRule]) -> None:
        self._hosts: dict[str, str] = {}
        self._domains: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._words: dict[str, re.Pattern[str]] = {}
        for rule in rules:
            self._kinds[rule.id] = rule.kind
            self._words[rule.id] = _any_word(_names(rule))
            self._names.update({f" {' '.join(fold(name).split())} ": rule.id for name in rule.names})
            self._hosts.update(dict.fromkeys(rule.hosts, rule.id))
            self._domains.update(dict.fromkeys(rule.domains, rule.id))

    def of_host(self, host: str) -> str | None:
        return _longest_suffix(host, self._hosts) or _longest_suffix(host, self._domains)

    def of_domain(self, domain: str) -> str | None:
        return self._domains.get(domain) or _longest_suffix(domain, self._hosts)

    def kind(self, provider: str | None) -> str | None:
        """What a provider is, in the words of the knowledge: a mailbox provider, a filter, a mail server or a program."""
        return self._kinds.get(provider or "")

    def is_mailbox(self, provider: str | None) -> bool:
        return self.kind(provider) == "mailbox"

    def is_mentioned(self, provider: str, text: str) -> bool:
        """Whether a text holds a name of the provider, or the first word of one of its hosts and domains, as `hotmail`."""
        return self._words[provider].search(fold(text)) is not None

    def named(self, text: str) -> frozenset[str]:
        """The providers whose names a short text mentions."""
        words = f" {' '.join(fold(text).split())} "
        return frozenset(provider for name, provider in self._names.items() if name in words)


# First words of domains that name nobody, as in `mail.com`.
_NAMELESS = frozenset({"mail", "email", "posta", "post", "web", "live", "smtp", "imap", "pop3", "mx", "server", "filter"})


def _names(rule: ProviderRule) -> Iterator[str]:
    yield from rule.names
    yield from (word for word in rule.id.split("-")[:1] if word not in _NAMELESS)
    labels = (suffix.partition(".")[0] for suffix in (*rule.hosts, *rule.domains))
    yield from (label for label in labels if len(label) > 2 and label not in _NAMELESS)


def _any_word(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(fold(word)) for word in dict.fromkeys(words)) + r")\b")


def _longest_suffix(name: str, suffixes: dict[str, str]) -> str | None:
    while name:
        if name in suffixes:
            return suffixes[name]
        name = name.partition(".")[2]
    return None
