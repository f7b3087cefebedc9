"""Everything the public reads, immutable, built from the published rows and swapped in whole."""

from __future__ import annotations

import datetime
import gc
import logging
import threading
import time
from collections import defaultdict
from dataclasses import dataclass

from django.db import DatabaseError

from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule
from errors.knowledge import collect, collect_guidance, searchable
from errors.knowledge.glossary.links import TermLinks
from errors.knowledge.pages import EntryPage, EscalationPage, NamePage, ProviderPage, ServicePage, StepPage, TermPage
from errors.models import KnowledgeVersion
from errors.models.language import LANGUAGE_CODES
from errors.search import SearchIndex

log = logging.getLogger(__name__)
CHECK_EVERY = 1.0  # seconds between two looks at the version


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`version` and `changed` say which knowledge it is; `codes` leads from a normalised code to the ids of the entries that
    carry it, `escalation` from a case to its rule, `mail_domains` from the domain of an address to the id of its mail service.
    """

    version: int
    changed: datetime.datetime | None
    catalog: Catalog
    entries: dict[str, EntryPage]
    providers: dict[str, ProviderPage]
    groups: dict[str, NamePage]
    categories: dict[str, NamePage]
    attachments: dict[str, NamePage]
    escalation: dict[tuple[str | None, str | None, str | None], EscalationPage]
    codes: dict[str, tuple[str, ...]]
    search: SearchIndex
    services: dict[str, ServicePage]
    mail_domains: dict[str, str]
    symptoms: dict[str, StepPage]
    terms: tuple[TermPage, ...]

    def service_of(self, domain: str) -> ServicePage | None:
        """The mail service of an address's domain, also of a customer's below the provider's (contoso.onmicrosoft.com)."""
        while domain:
            if domain in self.mail_domains:
                return self.services[self.mail_domains[domain]]
            domain = domain.partition(".")[2]
        return None


def build() -> Snapshot:
    """Read the published rows once; the version is read first, so a change meanwhile is seen at the next look."""
    version, changed = KnowledgeVersion.objects.stamp()
    terms = collect_guidance.terms()
    links = {code: TermLinks(terms, code) for code in LANGUAGE_CODES}
    entries, rules = collect.entries(links)
    catalog = Catalog.build([rule for rule in rules if _is_current(rule, entries)], collect.provider_rules(), collect.synonyms())
    providers, categories = collect.providers(), collect.categories()
    services = {service.id: service for provider in providers.values() for service in provider.services}
    documents = searchable.documents(entries, rules, providers, catalog.provider_rules, categories)
    return Snapshot(
        version=version,
        changed=changed,
        catalog=catalog,
        entries=entries,
        providers=providers,
        groups=collect.groups(),
        categories=categories,
        attachments=collect.attachments(),
        escalation=collect.escalation(),
        codes=_codes(entries),
        services=services,
        mail_domains={domain: service.id for service in services.values() for domain in service.domains},
        symptoms=collect_guidance.symptoms(links),
        terms=terms,
        search=SearchIndex.build(documents, catalog),
    )


def _is_current(rule: EntryRule, entries: dict[str, EntryPage]) -> bool:
    return entries[rule.id].replaced_by is None


def _codes(entries: dict[str, EntryPage]) -> dict[str, tuple[str, ...]]:
    """Entries by code, those that define it first."""
    found: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for entry in entries.values():
        for code in entry.codes:
            found[code.value].append((not code.defines, entry.id))
    return {value: tuple(dict.fromkeys(entry for _, entry in sorted(ids))) for value, ids in found.items()}


class Current:
    """This process's snapshot. At most once a second it looks whether the version moved, and then swaps."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._looked = 0.0
        self._lock = threading.Lock()
        self.failure: str | None = None

    def get(self) -> Snapshot:
        snapshot = self._snapshot
        if snapshot is not None and time.monotonic() - self._looked < CHECK_EVERY:
            return snapshot
        with self._lock:
            self._refresh()
        assert self._snapshot is not None
        return self._snapshot

    def forget(self) -> None:
        """Look again at the next request; for the process that has just published."""
        self._looked = 0.0

    def _refresh(self) -> None:
        if self._snapshot is not None and time.monotonic() - self._looked < CHECK_EVERY:
            return  # another thread was faster
        try:
            if self._snapshot is None or KnowledgeVersion.objects.number() != self._snapshot.version:
                self._snapshot = build()
                gc.freeze()  # it stays for long: the collector need not walk it again and again
            self.failure = None
        except (DatabaseError, ValueError) as error:
            if self._snapshot is None:
                raise
            self.failure = str(error)
            log.exception("The knowledge could not be read; serving version %s", self._snapshot.version)
        self._looked = time.monotonic()


_current = Current()


def current() -> Snapshot:
    return _current.get()


def warm_up() -> None:
    """Build at the start, not at the first request. Where that fails the process starts all the same, and /readyz says why."""
    try:
        current()
    except (DatabaseError, ValueError):
        log.exception("The knowledge could not be read at the start")


def current_failure() -> str | None:
    return _current.failure


def forget() -> None:
    _current.forget()
