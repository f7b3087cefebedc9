"""The error of a record in JSON: the most telling field comes first."""

import pytest

from errors.engine.read import read
from errors.engine.vocabulary import PasteKind


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ('{"level":"error","error":"connection refused by mail.example.com"}', "connection refused by mail.example.com"),
        ('{"error":"invalid_grant","error_description":"Token has expired"}', "Token has expired"),
        ('{"message":"mail not sent","error":"Invalid login"}', "Invalid login"),
        ('{"error":"failed","response":"535 5.7.8 Error: authentication failed"}', "535 5.7.8 Error: authentication failed"),
    ],
)
def test_telling_field_of_a_record_comes_first(record, said):
    paste = read(record)
    first = paste.failures[0].spans[0]
    assert (paste.kind, paste.plain[first.start : first.end]) == (PasteKind.LOG, said)
