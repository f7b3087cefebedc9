"""A row that knowledge documents bring in and staff may change."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

SLUG = RegexValidator(r"^[a-z0-9]+(?:[.-][a-z0-9]+)*\Z", _("Lower-case letters, digits, dots and hyphens only."))


class DocumentRow(models.Model):
    """`loaded_digest` is the digest of the document as it was last loaded: it tells whether staff changed the row since."""

    loaded_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True


class SlugRow(DocumentRow):
    """A document with a permanent name."""

    slug = models.CharField(_("identifier"), max_length=80, unique=True, validators=[SLUG])

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.slug
