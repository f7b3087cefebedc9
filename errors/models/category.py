from django.db import models
from django.utils.translation import gettext_lazy as _

from errors.models.language import LanguageRow, language_constraints
from errors.models.slug_row import SlugRow


class CategoryGroup(SlugRow):
    """A group under which categories are listed."""

    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "slug"]
        verbose_name = _("category group")
        verbose_name_plural = _("category groups")


class CategoryGroupText(LanguageRow):
    group = models.ForeignKey(CategoryGroup, models.CASCADE, related_name="texts")
    title = models.CharField(_("title"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)

    class Meta:
        constraints = language_constraints("group")


class Category(SlugRow):
    """A kind of error. The slugs are part of the public contract."""

    group = models.ForeignKey(CategoryGroup, models.PROTECT, related_name="categories", verbose_name=_("group"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "slug"]
        verbose_name = _("category")
        verbose_name_plural = _("categories")


class CategoryText(LanguageRow):
    category = models.ForeignKey(Category, models.CASCADE, related_name="texts")
    title = models.CharField(_("title"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)

    class Meta:
        constraints = language_constraints("category")
