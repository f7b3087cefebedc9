"""Answers that are known to be wrong, kept in sight. Whoever puts one right moves its text to the examples of the right entry."""

import pytest

from errors.engine import diagnose

# text, the category that a person would give, the one that the engine gives
MISTAKES = [
    ("542 anna@example.com Rejected", "unknown-recipient", "sender-rejected"),
    ("550 Your mail from example.org was refused because we do not like it", "sender-rejected", "unspecified-refusal"),
]


def category(text, catalog):
    findings = diagnose(text, catalog).findings
    return findings[0].category if findings else None


@pytest.mark.parametrize(("text", "desired", "actual"), MISTAKES)
def test_known_mistake_is_still_made(catalog, text, desired, actual):
    assert (category(text, catalog), desired != actual) == (actual, True)
