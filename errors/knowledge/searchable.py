"""Page values and rules → the documents that the search room indexes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from django.utils.html import strip_tags

from errors.engine.index.rules import EntryRule, ProviderRule
from errors.engine.vocabulary import PatternKind
from errors.knowledge.pages import EntryPage, NamePage, ProviderPage, TextPage
from errors.languages import CODES, LANGUAGES
from errors.search.documents import Kind, SearchDocument, SearchText

_GAPS = re.compile(r"[*#]")
_FOR = re.compile(r" (?:per|for) ")


def documents(
    entries: dict[str, EntryPage],
    rules: Iterable[EntryRule],
    providers: dict[str, ProviderPage],
    provider_rules: Iterable[ProviderRule],
    categories: dict[str, NamePage],
) -> Iterator[SearchDocument]:
    yield from entry_documents(entries.values(), rules, categories)
    yield from provider_documents(providers.values(), {rule.id: rule.names for rule in provider_rules})


def entry_documents(entries: Iterable[EntryPage], rules: Iterable[EntryRule], categories: dict[str, NamePage]) -> Iterator[SearchDocument]:
    """All entries that answer; the retired ones keep only their page."""
    by_id = {rule.id: rule for rule in rules}
    for entry in entries:
        if entry.replaced_by is None:
            category = categories.get(entry.category)
            yield SearchDocument(
                kind=Kind.GUIDE if entry.kind == "guide" else Kind.ENTRY,
                id=entry.id,
                texts={language: _text(text) for language, text in entry.texts.items()},
                asked=_asked(by_id[entry.id]),
                provider=entry.provider,
                category=entry.category,
                group=category.group if category else None,
                actor=entry.actor,
                permanence=entry.permanence,
                codes=entry.codes,
            )


def _text(page: TextPage) -> SearchText:
    html = (page.meaning_html, *page.actions_html, page.often_read_html)
    return SearchText(page.title, page.summary, " ".join(map(_plain, html)))


def _plain(html: str) -> str:
    return unescape(strip_tags(html))


def _asked(rule: EntryRule) -> tuple[str, ...]:
    """Short examples and what servers say, without the gaps."""
    phrases = (_GAPS.sub(" ", pattern.source) for pattern in rule.patterns if pattern.kind is PatternKind.PHRASE)
    return tuple(dict.fromkeys((*rule.questions, *phrases)))


def provider_documents(providers: Iterable[ProviderPage], names: dict[str, tuple[str, ...]]) -> Iterator[SearchDocument]:
    """A page each, and one for the settings where there are some."""
    for provider in providers:
        called = _called(provider, names.get(provider.id, ()))
        texts = {language: SearchText(provider.name, *_provider_text(provider.text(language))) for language in CODES}
        yield SearchDocument(Kind.PROVIDER, provider.id, texts, names=called, provider=provider.id)
        if provider.settings:
            yield SearchDocument(
                Kind.SETTINGS, provider.id, dict(_settings(provider)), names=called, provider=provider.id, category="client-configuration"
            )


def _called(provider: ProviderPage, names: Iterable[str]) -> tuple[str, ...]:
    """`Outlook per Windows / Outlook for Windows` is called Outlook, `Libero Mail, Virgilio Mail` Libero and Virgilio."""
    parts = [part.strip() for part in re.split(r"[,/]", provider.name)]
    short = [_FOR.split(part)[0].removesuffix(" Mail") for part in parts]
    return tuple(dict.fromkeys((provider.id.replace("-", " "), *parts, *short, *names)))


def _provider_text(text: dict[str, str]) -> tuple[str, str]:
    summary, *others = (_plain(text.get(name, "")) for name in ("summary", "login", "notes", "support"))
    return summary, " ".join(others)


def _settings(provider: ProviderPage) -> Iterator[tuple[str, SearchText]]:
    servers = " ".join(f"{s.protocol} {s.host} {s.port} {s.security}" for s in provider.settings)
    for language in LANGUAGES:
        title, summary = (text.format(provider.name) for text in (language.settings_title, language.settings_summary))
        yield language.code, SearchText(title, summary, f"{servers} {_login(provider, language.code)}")


def _login(provider: ProviderPage, language: str) -> str:
    return _plain(provider.text(language).get("login", ""))
