"""Pastes of our own with the codes that caused the failure, by the kind of place that the numbers stand in."""

import pytest
import yaml

from errors.engine.extract import extract
from errors.engine.index.providers import ProviderIndex
from errors.engine.read import read
from errors.engine.vocabulary import Scheme
from tests.conftest import ROOT

PASTES = yaml.safe_load((ROOT / "tests/engine/extract/code_pastes.yaml").read_text(encoding="utf-8"))
NUMBERS = (Scheme.SMTP, Scheme.ENHANCED, Scheme.ERRNO)


def numbers(text):
    paste = read(text)
    return sorted(code.value for code in extract(paste, paste.failures[0], ProviderIndex([])).codes if code.scheme in NUMBERS)


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*paste, id=kind) for kind, pastes in PASTES.items() for paste in pastes])
def test_codes_that_caused_the_failure_are_found_and_no_others(text, expected):
    assert numbers(text) == sorted(expected.split())
