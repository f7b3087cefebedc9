"""What a person reads is a row per language; both languages are equals."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

LANGUAGE_CODES = [code for code, name in settings.LANGUAGES]


class LanguageRow(models.Model):
    """One language of something. `MARKDOWN` names the fields whose HTML is kept beside them as `<field>_html`."""

    MARKDOWN: tuple[str, ...] = ()

    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)

    class Meta:
        abstract = True


def language_constraints(owner: str) -> list[models.BaseConstraint]:
    """One row a language, and only languages of this site."""
    return [
        models.UniqueConstraint(fields=[owner, "language"], name=f"%(class)s_one_per_{owner}_language"),
        models.CheckConstraint(condition=models.Q(language__in=LANGUAGE_CODES), name="%(class)s_known_language"),
    ]
