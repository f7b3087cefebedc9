"""The fields of an entry itself, and what its ticket needs."""

from __future__ import annotations

from typing import Any

import pydantic
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.parts.fields import TitledMultipleChoiceField
from errors.knowledge.entries.document import BY_SIDE
from errors.models import Attachment, Entry, EscalationItem, EscalationRule


class EntryForm(forms.ModelForm):
    """`attach` edits the entry's own escalation rule, which consists of attachments only."""

    attach = TitledMultipleChoiceField(
        Attachment.objects.prefetch_related("texts"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("what to attach"),
        help_text=_("Nothing ticked: what the rules of its provider and its category ask for."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "by_side" in self.fields:
            self.fields["by_side"].show_hidden_initial = False  # Django sets it for a callable default; it is compared with the row
        if self.instance.pk:
            self.initial["attach"] = self._attached()

    def clean_by_side(self) -> dict[str, Any]:
        """In the form of the documents; what is written otherwise would be refused when the entry is read."""
        try:
            sides = BY_SIDE.validate_python(self.cleaned_data["by_side"] or {})
        except pydantic.ValidationError as problem:
            raise ValidationError([f"{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in problem.errors()]) from problem
        return BY_SIDE.dump_python(sides, mode="json", exclude_none=True)

    def clean_replaced_by(self) -> Entry | None:
        successor = step = self.cleaned_data["replaced_by"]
        while step and self.instance.pk:
            if step.pk == self.instance.pk:
                raise ValidationError(gettext("That entry leads back to this one."))
            step = step.replaced_by
        return successor

    def save_attachments(self) -> None:
        """Keep the order of those that stay; new ones come last, in the order of the list."""
        if "attach" not in self.cleaned_data:
            return
        before = self._attached()
        chosen = [attachment.pk for attachment in self.cleaned_data["attach"]]
        if set(chosen) == set(before):
            return
        EscalationRule.objects.filter(entry=self.instance).delete()
        if chosen:
            rule = EscalationRule.objects.create(entry=self.instance)
            order = [pk for pk in before if pk in chosen] + [pk for pk in chosen if pk not in before]
            EscalationItem.objects.bulk_create(
                EscalationItem(rule=rule, attachment_id=pk, position=place) for place, pk in enumerate(order)
            )

    def _attached(self) -> list[int]:
        return list(EscalationItem.objects.filter(rule__entry=self.instance).values_list("attachment", flat=True))
