"""The proof on the form: the entry as it stands on the screen must be found by its own examples."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _

from errors.engine.codes import normalise
from errors.engine.phrases import PatternRefused
from errors.engine.types import Actor, CodeRule, EntryRule, PatternKind, PatternRule, Permanence, Scheme
from errors.knowledge.check import check_pattern, first_entry
from errors.knowledge.snapshot import current
from errors.models import Code, Entry, EntryText, Pattern


class CodeForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("scheme") and values.get("value"):
            try:
                normalise(Scheme(values["scheme"]), values["value"])
            except ValueError:
                raise ValidationError({"value": _("This is not a code of that scheme.")}) from None
        return values


class PatternForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("kind") and values.get("source"):
            try:
                check_pattern(PatternRule(PatternKind(values["kind"]), values["source"], needs_reply=values.get("needs_reply", False)))
            except PatternRefused as refused:
                raise ValidationError({"source": _("This pattern cannot be used: %s") % refused}) from None
        return values


class ProofFormSet(BaseInlineFormSet):
    """The examples. The admin sets `entry`, as the valid form filled it, and `siblings`, the other formsets."""

    entry: Entry
    siblings: list[BaseInlineFormSet] = []

    def clean(self) -> None:
        super().clean()
        if not (self.entry.slug and self.entry.category_id) or not all(sibling.is_valid() for sibling in self.siblings):
            return  # those errors come first
        rule = _rule(self.entry, {sibling.model: rows(sibling) for sibling in self.siblings})
        if rule is None:
            return
        catalog = current().catalog.with_entry(rule)
        for form in self.forms:
            values = getattr(form, "cleaned_data", {})
            if values.get("text") and not values.get("DELETE"):
                _prove(form, values["text"], values.get("leads_here", True), rule, first_entry(values["text"], catalog))


def _prove(form: forms.ModelForm, text: str, leads_here: bool, rule: EntryRule, answer: str | None) -> None:
    if leads_here and answer != rule.id:
        form.add_error("text", _("This example leads to %s, not to this entry.") % (answer or _("nothing")))
    if not leads_here and answer == rule.id:
        form.add_error("text", _("This counterexample leads to this entry."))


def rows(formset: BaseInlineFormSet) -> list[dict[str, Any]]:
    """What a valid formset will save."""
    return [form.cleaned_data for form in formset.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]


def _rule(entry: Entry, related: dict[type, list[dict[str, Any]]]) -> EntryRule | None:
    """The entry on the screen as the engine would see it; None while it is not to be found at all."""
    if entry.replaced_by_id or not any(text.get("state") == EntryText.State.PUBLISHED for text in related.get(EntryText, [])):
        return None
    return EntryRule(
        id=entry.slug,
        category=entry.category.slug,
        provider=entry.provider.slug if entry.provider else None,
        permanence=Permanence(entry.permanence),
        actor=Actor(entry.actor),
        codes=tuple(_code(row) for row in related.get(Code, [])),
        patterns=tuple(
            PatternRule(PatternKind(row["kind"]), row["source"], row["needs_provider"], row["needs_reply"])
            for row in related.get(Pattern, [])
        ),
    )


def _code(row: dict[str, Any]) -> CodeRule:
    scheme = Scheme(row["scheme"])
    return CodeRule(scheme, normalise(scheme, row["value"]), row["defines"])
