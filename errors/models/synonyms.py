from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.models.slug_row import SlugRow


class SynonymGroup(SlugRow):
    """Words and phrases of one meaning, one a line."""

    it = models.TextField(_("in Italian"), blank=True, max_length=4000)
    en = models.TextField(_("in English"), blank=True, max_length=4000)

    class Meta:
        ordering = ["slug"]
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("groups of synonyms")
