"""Content is code: every entry proves itself, in both languages, with sources."""

import re

import pytest

from errors.knowledge.entries.proof import first_entry, prove
from errors.knowledge.proof import problems
from tests.conftest import ROOT
from tests.sweep import sweep

pytestmark = pytest.mark.untraced  # checks the documents, not the code
MOST_LINES = 2200  # "about 2,000": then a file is split by a meaningful name


@pytest.fixture
def entries(knowledge):
    """(id, entry) of each."""
    return [(entry.id, entry) for entry in knowledge.entries]


def test_documents_refer_only_to_what_is_there(knowledge):
    assert list(problems(knowledge)) == []


def test_entries_prove_themselves(entries, catalog):
    def astray(entry):
        """Its texts that lead elsewhere, in full."""
        for kind, texts, wanted in (("example", entry.examples, True), ("counterexample", entry.counterexamples, False)):
            for number, text in enumerate(texts, 1):
                if ((answer := first_entry(text, catalog)) == entry.id) != wanted:
                    yield f"{kind} {number}: expected {entry.id if wanted else f'anything but {entry.id}'}, got {answer}, for {text!r}"

    def faults(entry):
        said = list(prove(entry, catalog))
        return (list(astray(entry)) or said) if said else []

    sweep(entries, faults)


def test_entries_are_whole_in_both_languages(entries):
    def faults(entry):
        for language in ("it", "en"):
            text = getattr(entry, language)
            parts = (text.summary, text.meaning, text.actions) if text else ()
            if not parts or not all(parts):
                yield f"{language} lacks its summary, its meaning or its actions"
        if len(entry.it.actions) != len(entry.en.actions):
            yield f"{len(entry.it.actions)} actions in Italian, {len(entry.en.actions)} in English"

    sweep(entries, faults)


def test_entries_have_examples_sources_and_a_date(entries):
    def faults(entry):
        wanted = {"examples": entry.examples or entry.replaced_by, "sources": entry.sources, "a date of review": entry.reviewed}
        yield from (f"has no {name}" for name, value in wanted.items() if not value)

    sweep(entries, faults)


_NO_ADDRESS = ("4.16.",)  # Yahoo numbers its errors like this
_IP = re.compile(r"(?<![\d.])(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\d.])")


def test_examples_name_nobody(entries):
    def faults(entry):
        for ip in _IP.findall("\n".join([*entry.examples, *entry.counterexamples])):
            if not ip.startswith(("192.0.2.", "198.51.100.", "203.0.113.", "127.0.0.", *_NO_ADDRESS)):
                yield f"{ip} may be somebody's"

    sweep(entries, faults)


def test_files_stay_readable():
    def faults(file):
        lines = len(file.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES:
            yield f"has {lines} lines"

    sweep([(file.name, file) for file in sorted((ROOT / "fixtures").rglob("*.yaml"))], faults)
