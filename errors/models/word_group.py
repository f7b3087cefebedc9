from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.models.slug_row import SlugRow


class WordGroup(SlugRow):
    """Words that many patterns share and name as `@slug`, one a line."""

    words = models.TextField(_("words"), max_length=4000)

    class Meta:
        ordering = ["slug"]
        verbose_name = _("group of words")
        verbose_name_plural = _("groups of words")
