"""What a browser would send back from a screen, for tests to vary."""

from __future__ import annotations

from typing import Any

from django.forms import BaseForm, CheckboxInput, ModelMultipleChoiceField
from django.http import HttpResponse


class Screen:
    """The form of an admin page. `screen["texts-0-title"] = …` types, `add` fills a further row, `save` sends it all."""

    def __init__(self, client: Any, url: str) -> None:
        self.client, self.url = client, url
        context = client.get(url).context
        self.formsets = {formset.formset.prefix: formset.formset for formset in context["inline_admin_formsets"]}
        self.data: dict[str, Any] = _typed(context["adminform"].form)
        for formset in self.formsets.values():
            for form in [formset.management_form, *formset.forms]:
                self.data |= _typed(form)

    def __setitem__(self, name: str, value: Any) -> None:
        self.data[name] = value

    def __getitem__(self, name: str) -> Any:
        return self.data[name]

    def add(self, prefix: str, **values: Any) -> None:
        number = self.data[f"{prefix}-TOTAL_FORMS"]
        self.data[f"{prefix}-TOTAL_FORMS"] = number + 1
        self.data |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}

    def save(self) -> HttpResponse:
        return self.client.post(self.url, self.data)

    def errors(self) -> dict[str, list[str]]:
        """Send it and return what the page says beside which field; a saved form has nothing to say."""
        response = self.save()
        if response.status_code == 302:
            return {}
        form = response.context["adminform"].form
        found = dict(form.errors)
        for formset in (inline.formset for inline in response.context["inline_admin_formsets"]):
            found |= {form.add_prefix(name): errors for form in formset.forms for name, errors in form.errors.items()}
            found |= {formset.prefix: formset.non_form_errors()} if formset.non_form_errors() else {}
        return {name: list(errors) for name, errors in found.items()}


def _typed(form: BaseForm) -> dict[str, Any]:
    values = {field.html_name: _sent(field) for field in form if not field.field.disabled}
    return {name: value for name, value in values.items() if value is not None}


def _sent(field: Any) -> Any:
    value = field.value()
    if isinstance(field.field.widget, CheckboxInput):
        return "on" if value else None
    if isinstance(field.field, ModelMultipleChoiceField):
        return [getattr(item, "pk", item) for item in value or []]
    return value.replace("\n", "\r\n") if isinstance(value, str) else "" if value is None else value
