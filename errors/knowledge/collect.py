"""Published rows → page values and engine rules, in a fixed number of queries."""

from __future__ import annotations

from django.db import models

from errors.engine.index.rules import CodeRule, EntryRule, PatternRule, ProviderRule, SynonymRule
from errors.engine.vocabulary import Actor, PatternKind, Permanence, Scheme
from errors.knowledge.glossary.links import Links
from errors.knowledge.pages import EntryPage, EscalationPage, NamePage, ProviderPage, SourcePage, TextPage
from errors.knowledge.schema import questions
from errors.knowledge.services.page import limit, server, services
from errors.languages import CODES
from errors.models import (
    Attachment,
    Category,
    CategoryGroup,
    Entry,
    EntryText,
    EscalationRule,
    Provider,
    ProviderSuffix,
    SynonymGroup,
)


def entries(links: Links) -> tuple[dict[str, EntryPage], list[EntryRule]]:
    """`links` makes links of the terms in the texts of a language."""
    published = models.Prefetch("texts", EntryText.objects.filter(state=EntryText.State.PUBLISHED).order_by("-language"))
    rows = list(
        Entry.objects.published()
        .select_related("provider", "category", "replaced_by")
        .prefetch_related(published, "codes", "patterns", "examples", "sources", "see_also")
    )
    public = {row.slug for row in rows}
    return {row.slug: _entry(row, public, links) for row in rows}, [rule(row) for row in rows]


def rule(row: Entry) -> EntryRule:
    return EntryRule(
        id=row.slug,
        category=row.category.slug,
        provider=row.provider and row.provider.slug,
        permanence=Permanence(row.permanence),
        actor=Actor(row.actor),
        codes=_codes(row),
        patterns=tuple(PatternRule(PatternKind(p.kind), p.source, p.needs_provider, p.needs_reply) for p in row.patterns.all()),
        questions=tuple(questions([text.title for text in row.texts.all()], [e.text for e in row.examples.all() if e.leads_here])),
    )


def _codes(row: Entry) -> tuple[CodeRule, ...]:
    return tuple(CodeRule(Scheme(code.scheme), code.normalised, code.defines) for code in row.codes.all())


def _entry(row: Entry, public: set[str], links: Links) -> EntryPage:
    return EntryPage(
        id=row.slug,
        kind=row.kind,
        provider=row.provider and row.provider.slug,
        category=row.category.slug,
        permanence=Permanence(row.permanence),
        actor=Actor(row.actor),
        codes=_codes(row),
        texts={text.language: _text(text, links) for text in row.texts.all()},
        sources=_sources(row.sources),
        see_also=tuple(sorted(other.slug for other in row.see_also.all() if other.slug in public)),
        reviewed=row.reviewed,
        replaced_by=row.replaced_by.slug if row.replaced_by and row.replaced_by.slug in public else None,
    )


def _text(row: EntryText, links: Links) -> TextPage:
    parts = [*row.actions_html, row.meaning_html, row.often_read_html]
    *actions, meaning, often_read = links[row.language].link(parts)
    return TextPage(
        language=row.language,
        title=row.title,
        summary=row.summary,
        meaning_html=meaning,
        often_read_html=often_read,
        actions_html=tuple(actions),
        actions=tuple(row.actions.splitlines()),
    )


def _sources(sources: models.Manager) -> tuple[SourcePage, ...]:
    return tuple(SourcePage(source.name, source.url) for source in sources.all())


def provider_rules() -> list[ProviderRule]:
    rows = Provider.objects.order_by("slug").prefetch_related("suffixes")
    return [ProviderRule(row.slug, row.kind, *(_suffixes(row, kind) for kind in _RULE_SUFFIXES)) for row in rows]


_RULE_SUFFIXES = (ProviderSuffix.Kind.HOST, ProviderSuffix.Kind.DOMAIN, ProviderSuffix.Kind.NAME)


def _suffixes(row: Provider, kind: ProviderSuffix.Kind) -> tuple[str, ...]:
    return tuple(suffix.suffix for suffix in row.suffixes.all() if suffix.kind == kind)


def providers() -> dict[str, ProviderPage]:
    rows = Provider.objects.prefetch_related("texts", "suffixes", "settings", "services__texts", "services__domains", "limits", "sources")
    return {row.slug: _provider(row) for row in rows}


def _provider(row: Provider) -> ProviderPage:
    html = ("summary", "login", "notes", "support")
    return ProviderPage(
        id=row.slug,
        name=row.name,
        kind=row.kind,
        domains=_suffixes(row, ProviderSuffix.Kind.DOMAIN),
        settings=tuple(server(s) for s in row.settings.all()),
        services=services(row, _suffixes(row, ProviderSuffix.Kind.DOMAIN)),
        limits=tuple(limit(one) for one in row.limits.all()),
        support_url=row.support_url,
        status_url=row.status_url,
        texts={text.language: {name: getattr(text, f"{name}_html") for name in html} for text in row.texts.all()},
        sources=_sources(row.sources),
    )


def synonyms() -> list[SynonymRule]:
    return [
        SynonymRule(row.slug, tuple(way for code in CODES for way in getattr(row, code).splitlines())) for row in SynonymGroup.objects.all()
    ]


def groups() -> dict[str, NamePage]:
    return {row.slug: _name(row, "title", "summary") for row in CategoryGroup.objects.prefetch_related("texts")}


def categories() -> dict[str, NamePage]:
    rows = Category.objects.select_related("group").prefetch_related("texts")
    return {row.slug: _name(row, "title", "summary", row.group.slug) for row in rows}


def attachments() -> dict[str, NamePage]:
    return {row.slug: _name(row, "label", "how_to_html") for row in Attachment.objects.prefetch_related("texts")}


def _name(row: CategoryGroup | Category | Attachment, title: str, body: str, group: str | None = None) -> NamePage:
    texts = list(row.texts.all())
    titles = {text.language: getattr(text, title) for text in texts}
    return NamePage(row.slug, titles, {text.language: getattr(text, body) for text in texts}, group)


def escalation() -> dict[tuple[str | None, str | None, str | None], EscalationPage]:
    rows = EscalationRule.objects.select_related("provider", "category", "entry")
    return {
        (row.entry and row.entry.slug, row.provider and row.provider.slug, row.category and row.category.slug): EscalationPage(
            attach=tuple(item.attachment.slug for item in row.items.all()),
            url=row.url,
            where={text.language: text.where_html for text in row.texts.all()},
        )
        for row in rows.prefetch_related("texts", "items__attachment")
    }
