"""Content is code: every entry proves itself, in both languages, with sources."""

import re

import pytest

from errors.knowledge.entries.proof import prove
from errors.knowledge.proof import problems
from errors.knowledge.read_files import read_files
from tests.conftest import ROOT

ENTRIES = read_files(ROOT / "fixtures").entries
MOST_LINES = 2200  # "about 2,000": then a file is split by a meaningful name


def test_documents_refer_only_to_what_is_there(knowledge):
    assert list(problems(knowledge)) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_entry_proves_itself(entry, catalog):
    assert list(prove(entry, catalog)) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_entry_is_whole_in_both_languages(entry):
    assert entry.it
    assert entry.en
    for text in (entry.it, entry.en):
        assert text.summary
        assert text.meaning
        assert text.actions
    assert len(entry.it.actions) == len(entry.en.actions)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_entry_has_examples_sources_and_a_date(entry):
    assert entry.examples or entry.replaced_by
    assert entry.sources
    assert entry.reviewed


_NO_ADDRESS = ("4.16.",)  # Yahoo numbers its errors like this
_IP = re.compile(r"(?<![\d.])(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\d.])")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_examples_name_nobody(entry):
    text = "\n".join([*entry.examples, *entry.counterexamples])
    assert [ip for ip in _IP.findall(text) if not ip.startswith(("192.0.2.", "198.51.100.", "203.0.113.", "127.0.0.", *_NO_ADDRESS))] == []


@pytest.mark.parametrize("file", sorted((ROOT / "fixtures").rglob("*.yaml")), ids=lambda file: file.name)
def test_file_stays_readable(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
