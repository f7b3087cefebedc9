"""The examples and the sources of an entry on its screen."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from errors.admin.entries.proof import ProofFormSet
from errors.admin.parts.rows import TableRows
from errors.models import Example, Source


class ExampleRows(TableRows, admin.TabularInline):
    model = Example
    formset = ProofFormSet
    explanation = [
        (_("leads here"), _("Ticked: whoever pastes this must be led to this entry first. Not ticked: must not be."), ""),
    ]


class SourceRows(TableRows, admin.TabularInline):
    model = Source
