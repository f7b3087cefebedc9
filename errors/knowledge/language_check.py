"""What a language of the registry still lacks, in one message before anything fails for it, in the order of `docs/languages.md`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.db.migrations.loader import MigrationLoader
from django.db.models import CheckConstraint, Q
from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

from errors.knowledge.fields import Document
from errors.languages import CODES, LANGUAGES, SOURCE, Language, Words
from errors.models import SynonymGroup
from errors.models.language import LanguageRow

_HINT = "docs/languages.md says what each of them is, in the order of work."


def check_languages(**options: object) -> list[CheckMessage]:
    """The check that Django runs before its commands; `helpdesk/wsgi.py` and the tests run it at their start."""
    unknown = [f"{code}: not in errors/languages" for code, _ in settings.LANGUAGES if code not in CODES]
    incomplete = [f"{language.code}: {'; '.join(found)}" for language in LANGUAGES if (found := list(lacks(language)))]
    return [Error(f"A language is not complete. {message}.", hint=_HINT, id="errors.E001") for message in unknown + incomplete]


def lacks(language: Language) -> Iterator[str]:
    """What is missing of a language, one phrase each."""
    yield from _in_the_registry(language)
    if language.code != SOURCE.code and not _catalogue(language.code).exists():
        yield f"no catalogue {_catalogue(language.code).relative_to(settings.BASE_DIR)}"
    if documents := sorted({document.__name__ for document in _documents() if language.code not in document.model_fields}):
        yield f"no field in the documents {', '.join(documents)}"
    if language.code not in {field.name for field in SynonymGroup._meta.get_fields()}:
        yield "no column of SynonymGroup"
    if rows := sorted(_rows_that_refuse(language.code)):
        yield f"no migration that lets it into {', '.join(rows)}"


def _in_the_registry(language: Language) -> Iterator[str]:
    values = ("locale", "stemmer", "recognition", "settings_title", "settings_summary")
    if missing := [name for name in values if not getattr(language, name)]:
        yield f"no {', '.join(missing)} in errors/languages"
    if tables := [field.name for field in fields(Words) if not getattr(language.words, field.name) and field.name != "half_denials"]:
        yield f"no words in the tables {', '.join(tables)}"
    if language.stemmer and not _is_stemmer(language.stemmer):
        yield f"tantivy has no stemmer {language.stemmer!r}"


def _is_stemmer(name: str) -> bool:
    try:
        TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer(name))
    except ValueError:
        return False
    return True


def _catalogue(code: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.mo"


def _documents() -> Iterator[type[Document]]:
    """All documents that have a field for each language."""
    found: list[type[Document]] = [Document]
    for document in found:
        found += document.__subclasses__()
        if any(code in document.model_fields for code in CODES):
            yield document


def _rows_that_refuse(code: str) -> Iterator[str]:
    """Models whose last migration has a constraint that knows other languages only."""
    migrated = MigrationLoader(None).project_state().models
    for model in apps.get_models():
        if issubclass(model, LanguageRow):
            state = migrated["errors", model._meta.model_name]
            for constraint in state.options.get("constraints", ()):
                if isinstance(constraint, CheckConstraint) and _refuses(constraint.condition, code):
                    yield model.__name__


def _refuses(condition: object, code: str) -> bool:
    """Whether a constraint on the language of a row leaves this one out."""
    return isinstance(condition, Q) and any(
        child[0] == "language__in" and code not in child[1] for child in condition.children if isinstance(child, tuple)
    )
