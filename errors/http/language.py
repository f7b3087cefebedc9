"""The address of the same page in another language, and the right address for a path with the words of the wrong language."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.urls import NoReverseMatch, Resolver404, resolve, reverse, translate_url
from django.utils.translation import get_language_from_path, override

from errors.languages import CODES


def same_page(path: str, language: str) -> str:
    """The address of a page in another language; its home page when there is no such page."""
    with override(get_language_from_path(path) or language):
        translated = translate_url(path, language)
    if get_language_from_path(urlsplit(translated).path) == language:
        return translated
    return home_page(language)


def home_page(language: str) -> str:
    with override(language):
        return reverse("home")


def right_words(path: str) -> str | None:
    """`/it/errors/x` → `/it/errori/x/`: the address that was meant, or None when it is one in no language."""
    language = get_language_from_path(path)
    if language is None:
        return None
    rest = path.removeprefix(f"/{language}/")
    others = [other for other in CODES if other != language]
    for words in others if path.endswith("/") else [language, *others]:
        meant = _translated(f"/{words}/{rest}", words, language)
        if meant and meant != path:
            return meant
    return None


def _translated(path: str, source: str, target: str) -> str | None:
    for spelling in (path, f"{path}/"):
        try:
            with override(source):
                found = resolve(spelling)
            with override(target):
                return reverse(found.view_name, args=found.args, kwargs=found.kwargs)
        except (Resolver404, NoReverseMatch):
            continue
    return None
