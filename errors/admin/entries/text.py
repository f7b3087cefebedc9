"""The texts of an entry on its screen, with a preview of their HTML."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from errors.admin.entries.translation import is_behind, settle
from errors.admin.parts.fields import ActionsField
from errors.admin.parts.languages import LanguageForm, LanguageFormSet, LanguageRows
from errors.knowledge.entries.document import TEXT_FIELDS
from errors.knowledge.render import Html, html_fields
from errors.models import Entry, EntryText

_HEIGHTS = {"summary": 3, "meaning": 10, "actions": 8}  # lines that a field shows; the others show 4
_SELDOM = ("often_read",)  # in a collapsed section


def _widget(field: str) -> forms.Widget:
    """Both languages stand side by side, so the fields are narrow."""
    if field == "title":
        return forms.TextInput(attrs={"size": 60})
    return forms.Textarea(attrs={"rows": _HEIGHTS.get(field, 4), "cols": 60})


class EntryTextForm(LanguageForm):
    say_the_same = forms.BooleanField(
        required=False,
        label=_("both languages say the same"),
        help_text=_("Tick after a small correction, or when you have compared them: neither is then behind the other."),
    )

    class Meta(LanguageForm.Meta):
        field_classes = {"actions": ActionsField}
        widgets = {**LanguageForm.Meta.widgets, **{field: _widget(field) for field in TEXT_FIELDS}}


class EntryTextFormSet(LanguageFormSet):
    def clean(self) -> None:
        super().clean()
        if not any(form.has_changed() or form.instance.pk for form in self.forms):
            raise ValidationError(gettext("Write the text in at least one language."))

    def settle(self, entry: Entry) -> None:
        """Count revisions once the texts are saved."""
        forms_ = [form for form in self.forms if isinstance(form, EntryTextForm) and form.has_changed()]
        changed = {form.language for form in forms_ if set(TEXT_FIELDS) & set(form.changed_data)}
        texts = list(EntryText.objects.filter(entry=entry))
        settle(texts, changed, {text.language for text in self.new_objects}, any(form.cleaned_data.get("say_the_same") for form in forms_))
        EntryText.objects.bulk_update(texts, ["revision", "translated_from"])


class EntryTextRows(LanguageRows, admin.StackedInline):
    model = EntryText
    form = EntryTextForm
    formset = EntryTextFormSet
    readonly_fields = ["standing", "preview"]
    fieldsets = [
        (None, {"fields": ["language", "state", *(field for field in TEXT_FIELDS if field not in _SELDOM)]}),
        (_("often read elsewhere"), {"fields": _SELDOM, "classes": ["collapse"]}),
        (None, {"fields": ["standing", "say_the_same"]}),
        (_("as it is shown"), {"fields": ["preview"], "classes": ["collapse"]}),
    ]

    @admin.display(description=_("translation"))
    def standing(self, text: EntryText) -> str:
        others = [other for other in text.entry.texts.all() if other.pk != text.pk] if text.pk else []
        if not others:
            return gettext("There is no other language yet.") if text.pk else gettext("Not written yet.")
        return gettext("Behind: the other language has changed since.") if is_behind(text, others[0]) else gettext("Level with the other.")

    @admin.display(description=_("as last saved"))
    def preview(self, text: EntryText) -> str:
        """The HTML that was rendered when the text was last saved; it is safe to show."""
        if not text.pk:
            return gettext("Not written yet.")
        shown = format_html_join("", "{}", ((_shown(html),) for html in html_fields(text).values()))
        return format_html('<div class="preview" lang="{}">{}</div>', text.language, shown)


def _shown(html: Html) -> SafeString:
    if isinstance(html, str):
        return mark_safe(html)
    lines = format_html_join("", "<li>{}</li>", ((mark_safe(line),) for line in html))
    return format_html("<ol>{}</ol>", lines) if html else SafeString()
