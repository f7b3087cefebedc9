"""What visitors send, validated: for the pages and the API alike."""

from __future__ import annotations

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from errors.engine.codes import normalise
from errors.engine.redact import redact
from errors.engine.vocabulary import Scheme
from errors.models.feedback import COMMENT_LIMIT, Feedback

CODE_LIMIT = 80
_TICKET_LIMIT = 20_000
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._#/-]{0,39}")
# Numberings that refuse what is not theirs; the others take any word.
STRICT_SCHEMES = (Scheme.SMTP, Scheme.ENHANCED, Scheme.HRESULT, Scheme.WINSOCK)


class PasteForm(forms.Form):
    """A pasted text or a file. What is wrong with it as a mail error, the engine says."""

    text = forms.CharField(required=False, strip=False, label=_("Error text"), widget=forms.Textarea)
    file = forms.FileField(required=False, allow_empty_file=True, label=_("Or a file"))

    @property
    def raw(self) -> str | bytes:
        """What to diagnose. A file was chosen on purpose, while the box may hold an earlier paste."""
        file = self.cleaned_data.get("file")
        if file and file.size:
            return file.read()
        return without_lone_surrogates(self.cleaned_data.get("text", ""))

    @property
    def text_as_sent(self) -> str:
        """For the box, so that a refusal loses nothing."""
        return without_lone_surrogates(self["text"].value() or "").replace("\0", "\ufffd")


class TextField(forms.CharField):
    """A text from a box: line ends as they are elsewhere, and nothing that has no UTF-8."""

    widget = forms.Textarea

    def to_python(self, value: object) -> str:
        return "\n".join(without_lone_surrogates(super().to_python(value)).splitlines()).strip()


class ReferenceField(forms.CharField):
    """A ticket's reference at the help desk; what cannot be one counts as none."""

    def to_python(self, value: object) -> str:
        return ticket_reference(super().to_python(value))


class TicketForm(forms.Form):
    """A ticket before it is sent. `original` is its text as it was before anything was masked, with the addresses to keep;
    with `is_open` the visitor wants to change it."""

    text = TextField(max_length=_TICKET_LIMIT, label=_("Text for support"))
    original = TextField(required=False, max_length=_TICKET_LIMIT)
    keep = forms.CharField(required=False, max_length=_TICKET_LIMIT)
    masked = forms.BooleanField(required=False)
    is_open = forms.BooleanField(required=False)
    entry = forms.CharField(required=False, max_length=CODE_LIMIT)
    ticket = ReferenceField(required=False)

    @property
    def final(self) -> str:
        """The text to send. Who wants nothing masked, and changed nothing, gets the original back."""
        text, original = self.cleaned_data["text"], self.cleaned_data["original"]
        keep = frozenset(self.cleaned_data["keep"].lower().split())
        if self.cleaned_data["masked"]:
            return redact(text, keep)
        return original if original and text == redact(original, keep) else text

    @property
    def text_as_sent(self) -> str:
        return without_lone_surrogates(self["text"].value() or "").replace("\0", "\ufffd")


class SendForm(TicketForm):
    """`key` makes one ticket of any number of clicks."""

    reply_to = forms.EmailField(required=False, max_length=254, label=_("Your e-mail address, for the answer"))
    key = forms.RegexField(r"^[A-Za-z0-9_-]{16,64}\Z")


class FeedbackForm(forms.Form):
    """Whether a page helped; the comment is masked before anybody sees it."""

    entry = forms.CharField(max_length=CODE_LIMIT)
    answer = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
    reason = forms.ChoiceField(required=False, choices=Feedback.Reason)
    comment = TextField(required=False)
    ticket = ReferenceField(required=False)

    @property
    def is_yes(self) -> bool:
        return self.cleaned_data["answer"] == "yes"

    def clean_comment(self) -> str:
        return redact(self.cleaned_data["comment"][:COMMENT_LIMIT])[:COMMENT_LIMIT]


def ticket_reference(value: str) -> str:
    """The reference that a link or a form carries, or nothing."""
    return value.strip() if _REFERENCE.fullmatch(value.strip()) else ""


def without_lone_surrogates(text: str) -> str:
    """Halves of a surrogate pair have no UTF-8, and so no way onto a page."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def code_spellings(value: str) -> list[str]:
    """The normalised spellings a visitor's code may have, the most telling first; none for what can be no code."""
    text = value.strip()
    if not text or len(text) > CODE_LIMIT or not text.isprintable():
        return []
    found = []
    for scheme in (*STRICT_SCHEMES, Scheme.VENDOR):
        try:
            found.append(normalise(scheme, text))
        except ValueError:
            continue
    return list(dict.fromkeys(found))


def code_schemes(value: str) -> list[Scheme]:
    """The strict numberings that a normalised value can belong to."""
    found = []
    for scheme in STRICT_SCHEMES:
        try:
            found += [scheme] if normalise(scheme, value) == value else []
        except ValueError:
            continue
    return found
