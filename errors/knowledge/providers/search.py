"""What the search finds of a provider: its page, and its mail settings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from errors.knowledge.providers.page import ProviderPage
from errors.knowledge.render import plain
from errors.languages import CODES, LANGUAGES
from errors.search.search_document import ResultType, SearchDocument, SearchText

_FOR = re.compile(r" (?:per|for) ")


def provider_documents(providers: Iterable[ProviderPage], names: dict[str, tuple[str, ...]]) -> Iterator[SearchDocument]:
    """One for each provider, and one for its settings where there are some. `names`: what people call it, by id."""
    for provider in providers:
        called = _called(provider, names.get(provider.id, ()))
        texts = {language: _text(provider, language) for language in CODES}
        yield SearchDocument(ResultType.PROVIDER, provider.id, texts, names=called, provider=provider.id)
        if provider.settings:
            yield SearchDocument(
                ResultType.SETTINGS,
                provider.id,
                dict(_settings(provider)),
                names=called,
                provider=provider.id,
                category="client-configuration",
            )


def _called(provider: ProviderPage, names: Iterable[str]) -> tuple[str, ...]:
    """`Outlook per Windows / Outlook for Windows` is called Outlook, `Libero Mail, Virgilio Mail` Libero and Virgilio."""
    parts = [part.strip() for part in re.split(r"[,/]", provider.name)]
    short = [_FOR.split(part)[0].removesuffix(" Mail") for part in parts]
    return tuple(dict.fromkeys((provider.id.replace("-", " "), *parts, *short, *names)))


def _text(provider: ProviderPage, language: str) -> SearchText:
    html = provider.text(language)
    others = [plain(words) for name, words in html.items() if name != "summary"]
    return SearchText(provider.name, plain(html.get("summary", "")), " ".join(others))


def _settings(provider: ProviderPage) -> Iterator[tuple[str, SearchText]]:
    servers = " ".join(f"{s.protocol} {s.host} {s.port} {s.security}" for s in provider.settings)
    for language in LANGUAGES:
        title, summary = (text.format(provider.name) for text in (language.settings_title, language.settings_summary))
        login = plain(provider.text(language.code).get("login", ""))
        yield language.code, SearchText(title, summary, f"{servers} {login}")
