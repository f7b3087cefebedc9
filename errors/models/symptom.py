"""The guided symptoms: steps, and the answers that lead from one to the next."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.models.category import Category
from errors.models.entry import Entry
from errors.models.language import LanguageRow, language_constraints
from errors.models.slug_row import SLUG, SlugRow


class SymptomStep(SlugRow):
    """A question; without answers an end, with the entries that help."""

    position = models.PositiveSmallIntegerField(_("position"), default=0)
    entries = models.ManyToManyField(Entry, through="SymptomEntry", related_name="symptoms")
    settings = models.BooleanField(_("leads to the mail settings"), default=False)
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="symptoms", verbose_name=_("category for support")
    )

    class Meta:
        ordering = ["position", "slug"]
        verbose_name = _("symptom step")
        verbose_name_plural = _("symptom steps")


class SymptomStepText(LanguageRow):
    step = models.ForeignKey(SymptomStep, models.CASCADE, related_name="texts")
    title = models.CharField(_("question or conclusion"), max_length=300)
    body = models.TextField(_("text"), blank=True)
    body_html = models.TextField(blank=True, editable=False)

    class Meta:
        constraints = language_constraints("step")


class SymptomAnswer(models.Model):
    step = models.ForeignKey(SymptomStep, models.CASCADE, related_name="answers", verbose_name=_("question"))
    slug = models.CharField(_("identifier"), max_length=80, validators=[SLUG])
    leads_to = models.ForeignKey(SymptomStep, models.PROTECT, related_name="reached_by", verbose_name=_("leads to"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("symptom answer")
        verbose_name_plural = _("symptom answers")
        constraints = [
            models.UniqueConstraint(fields=["step", "slug"], name="symptomanswer_once_a_step"),
            models.CheckConstraint(condition=~models.Q(leads_to=models.F("step")), name="symptomanswer_leads_on"),
        ]

    def __str__(self) -> str:
        return self.slug


class SymptomAnswerText(LanguageRow):
    answer = models.ForeignKey(SymptomAnswer, models.CASCADE, related_name="texts")
    label = models.CharField(_("answer"), max_length=300)

    class Meta:
        constraints = language_constraints("answer")


class SymptomEntry(models.Model):
    step = models.ForeignKey(SymptomStep, models.CASCADE, related_name="items")
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="symptom_items", verbose_name=_("entry"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["step", "entry"], name="symptomentry_once_a_step")]

    def __str__(self) -> str:
        return str(self.entry)
