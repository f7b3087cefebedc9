"""Both languages are equals: whatever a template or a Python file says in English, the catalogue says in Italian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

from tests.sweep import sweep

ROOT = Path(__file__).resolve().parents[2]
PO = ROOT / "helpdesk" / "locale" / "it" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|<\w+:\w+>|</?\w+>")


def catalogue() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="it")


def strings(path: Path) -> list[tuple[str | None, str]]:
    """(context, English) of every translatable string of a file."""
    source = path.read_text()
    if path.suffix != ".py":
        lines = templatize(source, origin=str(path)).splitlines()
        source = "\n".join(line.strip() for line in lines)  # what is left of the markup must not look indented
    found = extract("python", BytesIO(source.encode()), KEYWORDS)
    return [(context, words if isinstance(words, str) else words[0]) for _, words, _, context in found]


def files() -> list[Path]:
    python = [path for folder in ("errors", "helpdesk") for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts]
    return sorted([*python, *(ROOT / "templates").rglob("*.html"), *(ROOT / "templates").rglob("*.txt")])


def messages() -> list[Message]:
    return [message for message in catalogue() if message.id]


def forms(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def test_every_string_has_an_italian_translation():
    known = {(message.context, forms(message.id)[0]) for message in messages() if all(forms(message.string))}
    missing = {key: path.name for path in files() for key in strings(path) if key not in known}
    assert missing == {}


def test_extraction_finds_strings_of_templates_and_python():
    found = {key for path in files() for key in strings(path)}
    assert {("postmark", "RETURNED"), ("path", "errors/"), (None, "Skip to the content"), (None, "%(counter)s error")} <= found


def test_no_translation_is_fuzzy():
    assert [message.id for message in messages() if message.fuzzy] == []


def test_no_translation_is_unused():
    used = {key for path in files() for key in strings(path)}
    assert [message.id for message in messages() if (message.context, forms(message.id)[0]) not in used] == []


def test_translations_keep_placeholders():
    """A plural form may spell out its number, so its placeholders may be fewer, never others."""

    def faults(message: Message) -> Iterator[str]:
        wanted = {name for form in forms(message.id) for name in _PLACEHOLDER.findall(form)}
        found = [set(_PLACEHOLDER.findall(form)) for form in forms(message.string)]
        if set().union(*found) != wanted or not all(form <= wanted for form in found):
            yield f"expected {sorted(wanted)}, got {[sorted(form) for form in found]}"

    sweep([(repr(message.id), message) for message in messages()], faults)


def test_compiled_catalogue_is_what_the_text_compiles_to():
    compiled = BytesIO()
    write_mo(compiled, catalogue())
    assert PO.with_suffix(".mo").read_bytes() == compiled.getvalue()
