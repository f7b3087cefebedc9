"""The patterns of an entry on its screen. A pattern that the engine cannot compile is refused, in the language of the interface."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.fields import ProseField
from errors.admin.parts.rows import TableRows
from errors.engine.index.phrases import LARGEST_REPEAT, SHORTEST_CUE, SHORTEST_KEY, PatternRefused, compile_regex
from errors.engine.index.rules import PatternRule
from errors.engine.index.words import Groups, groups_of, names_in
from errors.engine.vocabulary import PatternKind
from errors.knowledge.entries.proof import LONGEST_PATTERN, check_pattern, is_too_long
from errors.knowledge.snapshot import current
from errors.models import Pattern


class PatternForm(forms.ModelForm):
    class Meta:
        field_classes = {"source": ProseField}
        widgets = {"source": forms.Textarea(attrs={"rows": 2, "cols": 70, "spellcheck": "false"})}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("kind") and values.get("source"):
            rule = PatternRule(PatternKind(values["kind"]), values["source"], needs_reply=values.get("needs_reply", False))
            groups = groups_of(current().catalog.vocabulary)
            if is_too_long(rule):
                raise ValidationError({"source": gettext("At most %d characters, so that it can be read.") % LONGEST_PATTERN})
            try:
                check_pattern(rule, groups)
            except PatternRefused:
                raise ValidationError({"source": why_refused(rule, groups)}) from None
        return values


def why_refused(rule: PatternRule, groups: Groups) -> str:
    """The reason in the language of the interface; PatternRefused has it in English only, for commands."""
    if rule.kind is PatternKind.PHRASE:
        shortest = SHORTEST_CUE if rule.needs_reply else SHORTEST_KEY
        return gettext("A phrase needs at least %d letters or digits in a row; a * interrupts the row.") % shortest
    if rule.kind is PatternKind.WORDS:
        if unknown := sorted(names_in(rule.source) - groups.keys()):
            return gettext("There is no group of words @%s.") % unknown[0]
        return gettext("Too little to go by: write longer words, or more of them, separated by commas.")
    try:
        compile_regex(rule.source)
    except PatternRefused as refused:
        reason = str(refused).removeprefix(f"{rule.source!r}: ")
        if reason == f"repeats over {LARGEST_REPEAT} are not allowed":
            return gettext("Nothing may repeat over %d times.") % LARGEST_REPEAT
        return gettext("RE2 cannot use this expression: %s") % reason
    return gettext("Every match must contain the same %d letters in a row, outside brackets and alternatives.") % SHORTEST_KEY


class PatternRows(TableRows, admin.TabularInline):
    model = Pattern
    form = PatternForm
    explanation = [
        (
            _("phrase of a server"),
            _("The words of the server, as they stand; capitals and line breaks do not matter. * is anything on the line:"),
            "552 5.2.0 * spam detected",
        ),
        (
            _("words people use"),
            _(
                "Words of a question that must all be there, in any order, after commas; | between alternatives, * for any ending, "
                "@ before the name of a group of words:"
            ),
            "casella|mailbox, @full",
        ),
        (
            _("regular expression (RE2)"),
            _("For wording that changes; a space is any white space, no repeat over 50, \\p{L} is any letter:"),
            r"quota exceeded \(\d{1,3}% used\)",
        ),
        (_("needs the provider"), _("Counts only where the provider is known to have spoken."), ""),
        (_("needs a reply"), _("Counts only in a bounce or beside a reply code: for words too common elsewhere."), ""),
    ]
