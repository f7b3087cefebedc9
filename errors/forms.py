"""What visitors send, validated: for every face that takes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from errors.engine.codes import normalise
from errors.engine.redact.text import redact
from errors.engine.vocabulary import Scheme
from errors.models.support.feedback import COMMENT_LIMIT, Feedback
from errors.search import SearchIndex
from errors.search.find import COUNTED
from errors.search.question import LIMIT
from errors.search.search_document import Filter

CODE_LIMIT = 80
ADDRESS_LIMIT = 320  # RFC 5321 §4.5.3.1: 64 characters, the @, 255 characters
# Names of hosts as RFC 1035 §2.3.1 writes them; the last label is never a number.
_DOMAIN = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:xn--[a-z0-9-]{2,59}|[a-z]{2,63})")
_MX_LIMIT = 2000
LONGEST_TYPED = 2000  # characters of a search that are looked at
_LONG_SEARCH = 60  # characters
_MANY_WORDS = 7
_TICKET_LIMIT = 20_000
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._#/-]{0,39}")
# Schemes with a syntax of their own; the others accept any word.
STRICT_SCHEMES = (Scheme.SMTP, Scheme.ENHANCED, Scheme.HRESULT, Scheme.WINSOCK)


class PasteForm(forms.Form):
    """A pasted text or a file. Whether it can be a mail error is decided by the engine."""

    text = forms.CharField(required=False, strip=False, label=_("Error text"), widget=forms.Textarea)
    file = forms.FileField(required=False, allow_empty_file=True, label=_("Or a file"))

    @property
    def has_file(self) -> bool:
        file: UploadedFile[bytes] | None = self.cleaned_data.get("file")
        return bool(file and file.size)

    @property
    def raw(self) -> str | bytes:
        """What to diagnose. A file was chosen on purpose, while the box may hold an earlier paste."""
        if self.has_file:
            content: bytes = self.cleaned_data["file"].read()
            return content
        return without_lone_surrogates(self.cleaned_data.get("text", ""))

    @property
    def text_as_sent(self) -> str:
        """What was typed, to fill the box again when the paste is refused."""
        return without_lone_surrogates(self["text"].value() or "").replace("\0", "\ufffd")


class TextField(forms.CharField):
    """A text from a textarea, with `\\n` as line end and without lone surrogates."""

    widget = forms.Textarea

    def to_python(self, value: object) -> str:
        return "\n".join(without_lone_surrogates(super().to_python(value) or "").splitlines()).strip()


class ReferenceField(forms.CharField):
    """A ticket's reference at the help desk; anything that cannot be one becomes an empty string."""

    def to_python(self, value: object) -> str:
        return ticket_reference(super().to_python(value) or "")


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
        """The text to send. Without masking, a text that was not edited becomes the original again."""
        text: str = self.cleaned_data["text"]
        original: str = self.cleaned_data["original"]
        keep = frozenset(self.cleaned_data["keep"].lower().split())
        if self.cleaned_data["masked"]:
            return redact(text, keep)
        return original if original and text == redact(original, keep) else text

    @property
    def text_as_sent(self) -> str:
        return without_lone_surrogates(self["text"].value() or "").replace("\0", "\ufffd")


class SendForm(TicketForm):
    """`key` is the same for every click on one form, so that they send one ticket."""

    reply_to = forms.EmailField(required=False, max_length=254, label=_("Your e-mail address, for the answer"))
    key = forms.RegexField(r"^[A-Za-z0-9_-]{16,64}\Z")


class Vote(StrEnum):
    YES = "yes"
    NO = "no"


class FeedbackForm(forms.Form):
    """Whether a page helped; the comment is masked before anybody sees it."""

    entry = forms.CharField(max_length=CODE_LIMIT)
    answer = forms.ChoiceField(choices=[(vote.value, vote.value) for vote in Vote])
    reason = forms.ChoiceField(required=False, choices=Feedback.Reason)
    comment = TextField(required=False)
    ticket = ReferenceField(required=False)

    @property
    def is_yes(self) -> bool:
        return Vote(self.cleaned_data["answer"]) is Vote.YES

    def clean_comment(self) -> str:
        return redact(self.cleaned_data["comment"][:COMMENT_LIMIT])[:COMMENT_LIMIT]


def ticket_reference(value: str) -> str:
    """The reference that a link or a form carries, or nothing."""
    return value.strip() if _REFERENCE.fullmatch(value.strip()) else ""


def without_lone_surrogates(text: str) -> str:
    """The text with each lone half of a surrogate pair replaced: it cannot be encoded in UTF-8."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


class AddressForm(forms.Form):
    """A mail address; only its domain is used."""

    address = forms.CharField(
        label=_("Your mail address"),
        max_length=ADDRESS_LIMIT,
        help_text=_("The part after the @ is enough. What stands before it is not kept, and never shows in this page's address."),
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email", "autocapitalize": "off", "spellcheck": "false"}),
        error_messages={"required": _("Type your mail address, or what stands after the @.")},
    )

    def clean_address(self) -> str:
        domain = mail_domain(self.cleaned_data["address"])
        if domain is None:
            raise forms.ValidationError(_("This is not a mail address. It looks like name@example.com; example.com is enough."))
        return domain


class MxForm(forms.Form):
    """The pasted output of a look-up of a domain's MX records."""

    mx = forms.CharField(
        label=_("The answer, or the name of the mail server"),
        max_length=_MX_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3, "autocapitalize": "off", "spellcheck": "false"}),
    )

    def hosts(self) -> list[str]:
        """All host names in the answer, in their order."""
        words = re.split(r"[^\w.-]+", self.cleaned_data["mx"].lower())
        return [word.strip(".") for word in words if _DOMAIN.fullmatch(word.strip("."))]


def mail_domain(text: str) -> str | None:
    """The domain of an address, or the domain itself, in ASCII; None for what is neither."""
    name = text.strip().strip("<>").rpartition("@")[2].strip().rstrip(".").lower()
    try:
        name = name.encode("idna").decode("ascii")
    except UnicodeError:  # an empty or overlong label, or a character that no domain may contain
        return None
    return name if _DOMAIN.fullmatch(name) else None


@dataclass(frozen=True, slots=True)
class SearchedText:
    """What was typed into the search box: the whole, and as `text` the part that is searched for."""

    text: str
    whole: str

    @property
    def is_pasted(self) -> bool:
        """Whether this is rather an error to diagnose than a search."""
        return len(self.whole) > _LONG_SEARCH and len(self.whole.split()) > _MANY_WORDS


def searched_text(query: Mapping[str, str]) -> SearchedText:
    """The parameter `q`, with line breaks and unprintable characters as spaces."""
    typed = without_lone_surrogates(query.get("q", ""))[:LONGEST_TYPED]
    whole = " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())
    return SearchedText(whole[:LIMIT] + (" " if typed[-1:].isspace() and whole else ""), whole)


def searched_filters(query: Mapping[str, str], index: SearchIndex) -> dict[Filter, str]:
    """The filters in use; values that no document has are ignored."""
    return {name: value for name in COUNTED if (value := query.get(name, "")) in index.values[name]}


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
