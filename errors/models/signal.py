"""Codes and patterns that lead to an entry, its examples and its sources."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.engine.codes import normalise
from errors.engine.vocabulary import PatternKind, Scheme
from errors.models.entry import Entry


class Code(models.Model):
    """A code of an entry, as written and normalised. With `defines`, the entry is the answer to a paste that holds only this code."""

    class SchemeChoice(models.TextChoices):
        SMTP = Scheme.SMTP.value, _("SMTP reply code")
        ENHANCED = Scheme.ENHANCED.value, _("enhanced status code")
        HRESULT = Scheme.HRESULT.value, _("Windows error (HRESULT)")
        WINSOCK = Scheme.WINSOCK.value, _("Winsock number")
        ERRNO = Scheme.ERRNO.value, _("system error number")
        IMAP = Scheme.IMAP.value, _("IMAP response code")
        POP = Scheme.POP.value, _("POP3 response code")
        VENDOR = Scheme.VENDOR.value, _("vendor code")

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="codes")
    scheme = models.CharField(_("scheme"), max_length=10, choices=SchemeChoice)
    value = models.CharField(_("value"), max_length=80)
    normalised = models.CharField(max_length=80, editable=False)
    defines = models.BooleanField(
        _("defines the code"), default=False, help_text=_("A paste with nothing but this code leads to this entry.")
    )

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["normalised", "scheme"], name="code_by_value")]
        constraints = [
            models.UniqueConstraint(fields=["entry", "scheme", "normalised"], name="code_once_an_entry"),
            models.CheckConstraint(condition=models.Q(scheme__in=[value.value for value in Scheme]), name="code_known_scheme"),
            models.CheckConstraint(condition=~models.Q(normalised=""), name="code_is_normalised"),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.normalised or self.value}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.normalise()
        super().save(*args, **kwargs)

    def normalise(self) -> None:
        """Fill `normalised`; raises ValueError when the value is no code of the scheme."""
        self.normalised = normalise(Scheme(self.scheme), self.value)


class PatternKindChoice(models.TextChoices):
    PHRASE = PatternKind.PHRASE.value, _("phrase of a server")
    REGEX = PatternKind.REGEX.value, _("regular expression (RE2)")
    WORDS = PatternKind.WORDS.value, _("words people use")


class Pattern(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="patterns")
    kind = models.CharField(_("kind"), max_length=10, choices=PatternKindChoice, default=PatternKindChoice.PHRASE)
    source = models.CharField(_("pattern"), max_length=2000)
    needs_provider = models.BooleanField(
        _("needs the provider"), default=False, help_text=_("Counts only where the provider is known to have spoken.")
    )
    needs_reply = models.BooleanField(
        _("needs a reply"), default=False, help_text=_("Counts only in a bounce or beside a reply code: for words too common elsewhere.")
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pattern")
        verbose_name_plural = _("patterns")
        constraints = [
            models.UniqueConstraint(fields=["entry", "kind", "source"], name="pattern_once_an_entry"),
            models.CheckConstraint(condition=models.Q(kind__in=[value.value for value in PatternKind]), name="pattern_known_kind"),
            models.CheckConstraint(condition=~models.Q(source=""), name="pattern_is_not_empty"),
        ]

    def __str__(self) -> str:
        return self.source


class Example(models.Model):
    """A text that must be diagnosed as its entry, or, as a counterexample, must not."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="examples")
    text = models.TextField(_("pasted text"), max_length=8000)
    leads_here = models.BooleanField(_("leads here"), default=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("example")
        verbose_name_plural = _("examples")

    def __str__(self) -> str:
        return self.text[:60]


class Source(models.Model):
    """A source of an entry."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="sources")
    name = models.CharField(_("name"), max_length=300)
    url = models.URLField(_("address"), max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.name
