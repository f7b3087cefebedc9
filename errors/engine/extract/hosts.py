"""Who refused: the remote host of a report, the host that `said` it, the recipient's domain — in that order of trust."""

from __future__ import annotations

import re
from collections.abc import Iterator

from errors.engine.providers import ProviderIndex
from errors.engine.types import Failure

_HOST = re.compile(r"(?<![\w@./-])((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24})(?![\w-])")
_SPEAKER = re.compile(
    r"(?:\b(?:remote )?(?:host|server)|\bmx|while talking to|relay=|by host|from|connect(?:ed|ion|ing)? to|\bdns;)"
    r"\s{1,3}['\"]?((?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})",
    re.I,
)
_MOST_HOSTS = 40


def speakers(text: str, failure: Failure) -> Iterator[str]:
    """Hosts that may have refused, the most likely first."""
    if failure.remote_host:
        yield failure.remote_host
    for pattern in (_SPEAKER, _HOST):
        for span in failure.spans:
            for number, found in enumerate(pattern.finditer(text, span.start, span.end)):
                if number >= _MOST_HOSTS:
                    break
                yield found[1].lower()


def providers(hosts: list[str], failure: Failure, index: ProviderIndex) -> tuple[str, ...]:
    """Providers by their hosts, then by the recipient's domain, then by the host that wrote the report."""
    found = [index.of_host(host) for host in hosts]
    if failure.recipient:
        found.append(index.of_domain(failure.recipient.rpartition("@")[2]))
    if failure.reporting_host:
        found.append(index.of_host(failure.reporting_host))
    return tuple(dict.fromkeys(provider for provider in found if provider))
