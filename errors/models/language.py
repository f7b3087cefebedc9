"""Texts for readers: one row for each language, none of them the main one."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

LANGUAGE_CODES = [code for code, name in settings.LANGUAGES]


class LanguageRow(models.Model):
    """One language of something. A field in Markdown has its HTML beside it, in a column `<field>_html`."""

    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)

    class Meta:
        abstract = True

    @classmethod
    def markdown_fields(cls) -> list[str]:
        """In the order in which the model declares them."""
        names = [field.name for field in cls._meta.concrete_fields]
        return [name for name in names if f"{name}_html" in names]

    @classmethod
    def has_html_lines(cls, field: str) -> bool:
        """Whether each line of a Markdown field is rendered by itself, so that its HTML is a list."""
        return isinstance(cls._meta.get_field(f"{field}_html"), models.JSONField)


def language_constraints(owner: str) -> list[models.BaseConstraint]:
    """One row for each language, and only languages of this site."""
    return [
        models.UniqueConstraint(fields=[owner, "language"], name=f"%(class)s_one_per_{owner}_language"),
        models.CheckConstraint(condition=models.Q(language__in=LANGUAGE_CODES), name="%(class)s_known_language"),
    ]
