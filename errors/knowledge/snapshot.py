"""Everything that the public reads: immutable, built from the published rows, replaced as a whole."""

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
from errors.knowledge.catalog import build_catalog
from errors.knowledge.entries.page import EntryPage, as_public, entry_page
from errors.knowledge.entries.rows import published_entries, read_entry
from errors.knowledge.entries.rule import entry_rule
from errors.knowledge.entries.search import entry_documents
from errors.knowledge.escalation.page import EscalationCase, EscalationPage, attachment_pages, escalation_pages
from errors.knowledge.glossary.links import TermLinks
from errors.knowledge.glossary.page import TermPage, term_pages
from errors.knowledge.providers.page import ProviderPage, provider_page
from errors.knowledge.providers.rows import providers, read_provider
from errors.knowledge.providers.search import provider_documents
from errors.knowledge.services.page import ServicePage
from errors.knowledge.symptoms.page import StepPage, step_pages
from errors.knowledge.taxonomy.page import NamePage, category_pages, group_pages
from errors.knowledge.vocabulary.rows import read_synonyms, read_word_group, synonyms, word_groups
from errors.languages import CODES
from errors.models import KnowledgeVersion
from errors.search import SearchIndex

log = logging.getLogger(__name__)
CHECK_EVERY = 1.0  # seconds between two checks of the version


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
    escalation: dict[EscalationCase, EscalationPage]
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
    """Build from the published rows. The version is read first, so that a change during the build is noticed at the next check."""
    version, changed = KnowledgeVersion.objects.stamp()
    terms = term_pages()
    links = {code: TermLinks(terms, code) for code in CODES}
    rows = list(published_entries())
    public = {row.slug for row in rows}
    entries = {row.slug: as_public(read_entry(row), public) for row in rows}
    pages = {row.slug: entry_page(row, entries[row.slug], links) for row in rows}
    provider_rows = list(providers())
    catalog = build_catalog(
        entries.values(), map(read_provider, provider_rows), map(read_synonyms, synonyms()), map(read_word_group, word_groups())
    )
    provider_pages = {row.slug: provider_page(row) for row in sorted(provider_rows, key=lambda row: (row.name, row.slug))}
    categories = category_pages()
    names = {rule.id: rule.names for rule in catalog.provider_rules}
    documents = [
        *entry_documents(pages.values(), map(entry_rule, entries.values()), categories),
        *provider_documents(provider_pages.values(), names),
    ]
    services = {service.id: service for provider in provider_pages.values() for service in provider.services}
    return Snapshot(
        version=version,
        changed=changed,
        catalog=catalog,
        entries=pages,
        providers=provider_pages,
        groups=group_pages(),
        categories=categories,
        attachments=attachment_pages(),
        escalation=escalation_pages(),
        codes=_codes(pages),
        services=services,
        mail_domains={domain: service.id for service in services.values() for domain in service.domains},
        symptoms=step_pages(links),
        terms=terms,
        search=SearchIndex.build(documents, catalog),
    )


def _codes(entries: dict[str, EntryPage]) -> dict[str, tuple[str, ...]]:
    """Ids of entries by code, those that define it first."""
    found: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for entry in entries.values():
        for code in entry.codes:
            found[code.value].append((not code.defines, entry.id))
    return {value: tuple(dict.fromkeys(entry for _, entry in sorted(ids))) for value, ids in found.items()}


class Current:
    """The snapshot of this process. At most once a second the version is checked; if it changed, a new snapshot is built."""

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
        """Check the version at the next request, whatever the time; for the process that has just published."""
        self._looked = 0.0

    def _refresh(self) -> None:
        if self._snapshot is not None and time.monotonic() - self._looked < CHECK_EVERY:
            return  # another thread has just checked
        try:
            if self._snapshot is None or KnowledgeVersion.objects.number() != self._snapshot.version:
                self._snapshot = build()
                gc.freeze()  # it lives long: the garbage collector need not traverse it at each run
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
    """Build at process start, not at the first request. If that fails the process starts anyway, and /readyz reports why."""
    try:
        current()
    except (DatabaseError, ValueError):
        log.exception("The knowledge could not be read at the start")


def current_failure() -> str | None:
    return _current.failure


def forget() -> None:
    _current.forget()
