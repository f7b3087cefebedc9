"""Publishing and withdrawing many entries at once. What does not prove itself is not published."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.publish import publish
from errors.engine.index.catalog import Catalog
from errors.knowledge import collect
from errors.knowledge.entries.proof import first_entry
from errors.knowledge.snapshot import current
from errors.models import Entry, EntryText, Example


class PublishActions(admin.ModelAdmin):
    @admin.action(description=_("Publish the texts of the selected entries"), permissions=["change"])
    def publish_texts(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> None:
        rows = list(queryset.select_related("provider", "category").prefetch_related("codes", "patterns", "examples"))
        proved = []
        catalog = current().catalog.with_entries(collect.rule(entry) for entry in rows if entry.replaced_by_id is None)
        for entry in rows:
            if failed := _failed_example(entry, catalog):
                words = gettext("An example speaks against publishing %(entry)s: %(example)s")
                self.message_user(request, words % {"entry": entry, "example": failed}, messages.ERROR)
            else:
                proved.append(entry)
        self._set_state(request, proved, EntryText.State.PUBLISHED)

    @admin.action(description=_("Take the texts of the selected entries back to draft"), permissions=["change"])
    def withdraw_texts(self, request: HttpRequest, queryset: models.QuerySet[Entry]) -> None:
        self._set_state(request, list(queryset), EntryText.State.DRAFT)

    @transaction.atomic
    def _set_state(self, request: HttpRequest, entries: list[Entry], state: EntryText.State) -> None:
        texts = EntryText.objects.filter(entry__in=entries).exclude(state=state)
        for entry in Entry.objects.filter(pk__in=texts.values("entry")):
            self.log_change(request, entry, [{"changed": {"fields": ["state"]}}])
        changed = texts.update(state=state)
        publish()
        if changed:
            self.message_user(request, ngettext("%d text changed.", "%d texts changed.", changed) % changed, messages.SUCCESS)


def _failed_example(entry: Entry, catalog: Catalog) -> Example | None:
    """The first example or counterexample that speaks against the entry, were it public; a retired one is not to be found."""
    examples = () if entry.replaced_by_id else entry.examples.all()
    return next((example for example in examples if (first_entry(example.text, catalog) == entry.slug) != example.leads_here), None)
