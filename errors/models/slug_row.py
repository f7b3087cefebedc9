"""Rows with a permanent name, which documents and URLs use."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

SLUG = RegexValidator(r"^[a-z0-9]+(?:[.-][a-z0-9]+)*\Z", _("Lower-case letters, digits, dots and hyphens only."))


class SlugRow(models.Model):
    slug = models.CharField(_("identifier"), max_length=80, unique=True, validators=[SLUG])

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug
