import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.read.mail.encoded_word import LONGEST, decode_words
from errors.engine.read.mail.header import Headers, read_headers

FIELDS = Headers("From: anna@example.org\nX-Long: one\n two\n\tthree\nfrom: second@example.org\nBoundary=x")


def test_field_is_found_by_its_name_in_any_case():
    assert (FIELDS.get("from"), FIELDS.get("to"), FIELDS.get("to", "nobody")) == ("anna@example.org", "", "nobody")


def test_folded_lines_belong_to_the_field():
    assert FIELDS.get("x-long").split() == ["one", "two", "three"]


def test_every_field_of_a_name_is_given():
    assert FIELDS.all("from") == ["anna@example.org", "second@example.org"]


def test_word_is_looked_for_in_its_field_only():
    assert (FIELDS.has("from"), FIELDS.has("from", "anna"), FIELDS.has("from", "two"), FIELDS.has("cc")) == (True, True, False, False)


@pytest.mark.parametrize("blank", ["\n", " \n", "\t \n"])
def test_body_begins_behind_the_first_blank_line(blank):
    source = f"From: a\nTo: b\n{blank}body\n\nmore"
    headers, body = read_headers(source, 0, len(source))
    assert (headers.get("to"), source[body:]) == ("b", "body\n\nmore")


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("=?utf-8?B?Z2nDoCBwaWVuYQ==?=", "già piena"),
        ("=?iso-8859-1?Q?gi=E0_piena?=", "già piena"),
        ("=?utf-8?q?gi=C3=A0?=\n =?utf-8?q?_piena?=", "già piena"),
        ("=?iso-2022-jp?B?GyRCRygbKEI=?=", "濡"),
        ("giÃ\xa0 piena", "già piena"),
        ("=?unknown?Q?abc?= plain", "abc plain"),
        ("=?utf-8?B?%%%?=", "=?utf-8?B?%%%?="),
    ],
)
def test_encoded_words_are_decoded(field, words):
    assert decode_words(field) == words


def test_bomb_of_encoded_words_is_cut():
    assert len(decode_words("=?utf-8?q?a?= " * 100_000)) <= LONGEST


@given(st.text(max_size=300))
def test_headers_never_fail(block):
    headers, body = read_headers(block, 0, len(block))
    assert 0 <= body <= len(block)
    assert "\n" not in decode_words(headers.get("subject"))
