"""Form fields that normalise what staff type as the documents normalise it.

A browser sends CR LF for every line break. Stored as such, an untouched text would differ from its document: its revision would
rise, and `load_knowledge` would take the entry for edited.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from errors.knowledge.render import SOURCE_LIMIT
from errors.models import Attachment, Category, CategoryGroup, Entry
from errors.models.language import LanguageRow

TitledRow = Attachment | Category | CategoryGroup | Entry  # what has a title or a label in each language
LONGEST_ACTION = 2000
_HOST = RegexValidator(r"^[a-z0-9.-]+\Z", _("A host name: letters, digits, dots and hyphens."))


class ProseField(forms.CharField):
    def __init__(self, *, max_length: int | None = None, **kwargs: Any) -> None:
        super().__init__(max_length=max_length or SOURCE_LIMIT, **kwargs)

    def to_python(self, value: Any) -> str:
        return "\n".join((super().to_python(value) or "").splitlines())


class LinesField(ProseField):
    """One thing a line; empty lines and doubled spaces go."""

    def to_python(self, value: Any) -> str:
        lines = (" ".join(line.split()) for line in super().to_python(value).splitlines())
        return "\n".join(filter(None, lines))


class ActionsField(LinesField):
    def validate(self, value: str) -> None:
        super().validate(value)
        if any(len(line) > LONGEST_ACTION for line in value.splitlines()):
            raise ValidationError(gettext("An action has at most %d characters.") % LONGEST_ACTION)


class WebAddressField(forms.URLField):
    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)


class HostField(forms.CharField):
    """Host names are stored in lower case."""

    default_validators = [_HOST]

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").lower()


class TitledChoiceField(forms.ModelChoiceField):
    """Options are labelled with the title in the language of the interface, followed by the slug."""

    def label_from_instance(self, row: TitledRow) -> str:
        return f"{title(row)} ({row.slug})"


class TitledMultipleChoiceField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, row: TitledRow) -> str:
        return title(row)


def title(row: TitledRow) -> str:
    """The title or label in the language of the interface, else in the other one, else the slug. `texts` should be prefetched."""
    texts: dict[str, LanguageRow] = {text.language: text for text in row.texts.all()}
    text = texts.get(get_language() or "") or next(iter(texts.values()), None)
    return getattr(text, "title", "") or getattr(text, "label", "") or row.slug
