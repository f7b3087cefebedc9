"""The glossary."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.models.entry import Entry
from errors.models.language import LanguageRow, language_constraints
from errors.models.slug_row import SlugRow


class Term(SlugRow):
    """A term of the field; `entry` explains more."""

    entry = models.ForeignKey(Entry, models.PROTECT, null=True, blank=True, related_name="terms", verbose_name=_("entry that says more"))
    see_also = models.ManyToManyField("self", blank=True, symmetrical=False, verbose_name=_("see also"))

    class Meta:
        ordering = ["slug"]
        verbose_name = _("term")
        verbose_name_plural = _("terms")


class TermText(LanguageRow):
    """One language of a term. `forms` holds one spelling a line."""

    term = models.ForeignKey(Term, models.CASCADE, related_name="texts")
    name = models.CharField(_("name"), max_length=300)
    forms = models.TextField(
        _("other spellings that are linked"), blank=True, help_text=_("One a line. Capitals after the first letter count.")
    )
    body = models.TextField(_("explanation"))
    body_html = models.TextField(blank=True, editable=False)

    class Meta:
        constraints = language_constraints("term")


class TermSource(models.Model):
    term = models.ForeignKey(Term, models.CASCADE, related_name="sources")
    name = models.CharField(_("name"), max_length=300)
    url = models.URLField(_("address"), max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
