"""Before an entry is saved, its examples are diagnosed with the entry as it stands in the form: they must lead to it.

A draft is checked as if it were published, so that publishing it later does not fail.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _

from errors.engine.fold import FoldedText
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule
from errors.engine.vocabulary import Actor, Permanence
from errors.knowledge.entries.document import BY_SIDE, CodeDocument, EntryDocument, EntryTextDocument
from errors.knowledge.entries.proof import first_entry
from errors.knowledge.entries.rows import read_pattern
from errors.knowledge.entries.rule import entry_rule
from errors.knowledge.rows import read, read_languages
from errors.knowledge.snapshot import current
from errors.models import Code, Entry, EntryText, Example, Pattern


@dataclass(frozen=True)
class Trial:
    """The entry of the form, and the published catalogue with this entry in the place of its published version."""

    rule: EntryRule
    catalog: Catalog

    def leads_to(self, text: str) -> str | None:
        return first_entry(text, self.catalog)

    def taken(self) -> Iterator[Example]:
        """Examples of other public entries that now lead to this one."""
        alone = Catalog.build([self.rule], self.catalog.provider_rules, self.catalog.synonyms, self.catalog.vocabulary)
        others = Entry.objects.published().current().exclude(slug=self.rule.id)
        for example in Example.objects.filter(leads_here=True, entry__in=others).select_related("entry"):
            if (
                any(alone.phrases.find(FoldedText(example.text), {self.rule.provider}, is_reply=True))
                and self.leads_to(example.text) == self.rule.id
            ):
                yield example


class ProofFormSet(BaseInlineFormSet):
    """The examples. The admin sets `entry`, the instance that the form filled, and `siblings`, the other formsets of the page."""

    entry: Entry
    siblings: list[BaseInlineFormSet] = []
    trial: Trial | None = None

    def clean(self) -> None:
        super().clean()
        entry = self.entry
        is_whole = entry.slug and entry.category_id and entry.permanence and entry.actor
        if entry.replaced_by_id or not is_whole or not all(sibling.is_valid() for sibling in self.siblings):
            return  # retired entries are not diagnosed; errors of other fields are shown first
        document = _document(entry, {formset.model: _rows(formset) for formset in [self, *self.siblings]})
        rule = entry_rule(document)
        self.trial = Trial(rule, current().catalog.with_entries([rule]))
        for form in self.forms:
            values = getattr(form, "cleaned_data", {})
            if values.get("text") and not values.get("DELETE"):
                _prove(form, values["text"], values["leads_here"], self.trial)


def _prove(form: forms.ModelForm, text: str, leads_here: bool, trial: Trial) -> None:
    answer = trial.leads_to(text)
    if leads_here and answer != trial.rule.id:
        form.add_error("text", _("This example leads to %s, not to this entry.") % (answer or _("nothing")))
    if not leads_here and answer == trial.rule.id:
        form.add_error("text", _("This counterexample leads to this entry."))


def _rows(formset: BaseInlineFormSet) -> list[Any]:
    """The rows that a valid formset will save."""
    filled = [form for form in formset.forms if (form.has_changed() or form.instance.pk) and form.is_valid()]
    return [form.instance for form in filled if form.cleaned_data and not form.cleaned_data.get("DELETE")]


def _document(entry: Entry, rows: Mapping[type[models.Model] | None, list[Any]]) -> EntryDocument:
    """The document of the entry in the form, without what the engine does not read: sources, related entries, attachments."""
    document = EntryDocument(
        id=entry.slug,
        category=entry.category.slug,
        provider=entry.provider.slug if entry.provider else None,
        permanence=Permanence(entry.permanence),
        actor=Actor(entry.actor),
        by_side=BY_SIDE.validate_python(entry.by_side),
        codes=[read(code, CodeDocument) for code in rows[Code]],
        patterns=[read_pattern(pattern) for pattern in rows[Pattern]],
        examples=[example.text for example in rows[Example] if example.text and example.leads_here],
    )
    return document.model_copy(update=read_languages(rows[EntryText], EntryTextDocument))
