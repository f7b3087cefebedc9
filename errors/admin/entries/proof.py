"""The proof on the form: the entry as it stands on the screen must be found by its own examples.

A draft is proved as if it were published, so that publishing it later brings no surprise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _

from errors.engine.fold import FoldedText
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import CodeRule, EntryRule, PatternRule
from errors.engine.vocabulary import Actor, PatternKind, Permanence, Scheme
from errors.knowledge.entries.proof import first_entry
from errors.knowledge.schema import questions
from errors.knowledge.snapshot import current
from errors.models import Code, Entry, EntryText, Example, Pattern


@dataclass(frozen=True)
class Trial:
    """The entry on the screen, and the public knowledge with it in its place."""

    rule: EntryRule
    catalog: Catalog

    def leads_to(self, text: str) -> str | None:
        return first_entry(text, self.catalog)

    def taken(self) -> Iterator[Example]:
        """Examples of other public entries that now lead to this one."""
        alone = Catalog.build([self.rule], self.catalog.provider_rules, self.catalog.synonyms)
        others = Entry.objects.published().current().exclude(slug=self.rule.id)
        for example in Example.objects.filter(leads_here=True, entry__in=others).select_related("entry"):
            if (
                any(alone.phrases.find(FoldedText(example.text), {self.rule.provider}, is_reply=True))
                and self.leads_to(example.text) == self.rule.id
            ):
                yield example


class ProofFormSet(BaseInlineFormSet):
    """The examples. The admin sets `entry`, as the form filled it, and `siblings`, the other formsets."""

    entry: Entry
    siblings: list[BaseInlineFormSet] = []
    trial: Trial | None = None

    def clean(self) -> None:
        super().clean()
        entry = self.entry
        is_whole = entry.slug and entry.category_id and entry.permanence and entry.actor
        if entry.replaced_by_id or not is_whole or not all(sibling.is_valid() for sibling in self.siblings):
            return  # a retired entry is not to be found; other errors come first
        rule = _rule(entry, {formset.model: _rows(formset) for formset in [self, *self.siblings]})
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


def _rows(formset: BaseInlineFormSet) -> list[dict[str, Any]]:
    """What a valid formset will save."""
    filled = [getattr(form, "cleaned_data", {}) for form in formset.forms if form.has_changed() or form.instance.pk]
    return [values for values in filled if values and not values.get("DELETE")]


def _rule(entry: Entry, related: dict[type, list[dict[str, Any]]]) -> EntryRule:
    """The entry on the screen as the engine would see it."""
    examples = [row["text"] for row in related[Example] if row.get("text") and row["leads_here"]]
    return EntryRule(
        id=entry.slug,
        category=entry.category.slug,
        provider=entry.provider and entry.provider.slug,
        permanence=Permanence(entry.permanence),
        actor=Actor(entry.actor),
        codes=tuple(CodeRule(Scheme(row["scheme"]), row["normalised"], row["defines"]) for row in related[Code]),
        patterns=tuple(
            PatternRule(PatternKind(row["kind"]), row["source"], row["needs_provider"], row["needs_reply"]) for row in related[Pattern]
        ),
        questions=tuple(questions([row["title"] for row in related[EntryText]], examples)),
    )
