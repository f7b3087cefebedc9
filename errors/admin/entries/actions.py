"""Publishing and withdrawing many entries at once. An entry whose examples do not lead to it is not published."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.publish import publish
from errors.engine.index.catalog import Catalog
from errors.knowledge.entries.proof import first_entry
from errors.knowledge.entries.rows import entries, read_entry
from errors.knowledge.entries.rule import entry_rule
from errors.knowledge.snapshot import current
from errors.models import Entry, EntryText, Example, TextState


class PublishActions(admin.ModelAdmin):
    @admin.action(description=_("Publish the texts of the selected entries"), permissions=["change"])
    def publish_texts(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> None:
        rows = list(entries().filter(pk__in=queryset.values("pk")))
        proved = []
        catalog = current().catalog.with_entries(entry_rule(read_entry(row)) for row in rows if row.replaced_by_id is None)
        for entry in rows:
            if failed := _failed_example(entry, catalog):
                words = gettext("An example speaks against publishing %(entry)s: %(example)s")
                self.message_user(request, words % {"entry": entry, "example": failed}, messages.ERROR)
            else:
                proved.append(entry)
        self._set_state(request, proved, TextState.PUBLISHED)

    @admin.action(description=_("Take the texts of the selected entries back to draft"), permissions=["change"])
    def withdraw_texts(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> None:
        self._set_state(request, list(queryset), TextState.DRAFT)

    @transaction.atomic
    def _set_state(self, request: HttpRequest, rows: list[Entry], state: TextState) -> None:
        texts = EntryText.objects.filter(entry__in=rows).exclude(state=state)
        for entry in Entry.objects.filter(pk__in=texts.values("entry")):
            self.log_change(request, entry, [{"changed": {"fields": ["state"]}}])
        changed = texts.update(state=state)
        publish()
        if changed:
            self.message_user(request, ngettext("%d text changed.", "%d texts changed.", changed) % changed, messages.SUCCESS)


def _failed_example(entry: Entry, catalog: Catalog) -> Example | None:
    """The first example that would not lead to the published entry, or counterexample that would; None for a retired entry."""
    examples = () if entry.replaced_by_id else entry.examples.all()
    return next((example for example in examples if (first_entry(example.text, catalog) == entry.slug) != example.leads_here), None)
