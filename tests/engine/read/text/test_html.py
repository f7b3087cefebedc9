import html
from html.entities import html5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.read.text.html import without_tags

NAMES = sorted(name for name in html5 if name.endswith(";"))
REFERENCES = st.one_of(
    st.sampled_from(NAMES).map("&{}".format),
    st.integers(0, 9_999_999).map("&#{};".format),
    st.integers(0, 0xFFFFFF).map("&#x{:x};".format),
)


def words(text):
    """What a text says behind a tag, which makes it HTML."""
    return without_tags(f"<br>{text}").removeprefix("\n").removeprefix("   ")


@given(st.lists(st.one_of(REFERENCES, st.text(st.sampled_from("<>&;#x/p br'\" a1\n"))), max_size=20).map("".join))
def test_length_is_kept(text):
    assert len(without_tags(f"<p>{text}")) == len(f"<p>{text}")


@given(REFERENCES, st.sampled_from(["mario", "user unknown"]))
def test_what_stands_around_a_reference_keeps_its_place(reference, word):
    assert [words(f"{word} {reference} {word}").find(word, start) for start in (0, 1)] == [0, len(word) + len(reference) + 2]


def test_every_name_of_html_is_decoded_to_what_a_browser_shows():
    shown = {name: html5[name].replace("\u2019", "'").strip() for name in NAMES if html5[name].isprintable()}
    assert {name: words(f"&{name}").strip() for name in shown} == shown


@given(st.integers(0x21, 0x10FFFF).filter(lambda code: chr(code).isprintable() and code != 0x2019))
def test_number_of_a_character_is_decoded_in_both_forms(code):
    assert [words(text).strip() for text in (f"&#{code};", f"&#x{code:X};")] == [html.unescape(f"&#{code};")] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("non &egrave; valida", "non è        valida"),
        ("citt&agrave;", "città       "),
        ("&lt;anna@example.com&gt;", "   <anna@example.com>   "),
        ("&quot;quota&quot; piena", '     "quota"      piena'),
        ("a &ldquo;quota&rdquo;", "a       “quota”      "),
        ("couldn&rsquo;t", "couldn'      t"),
        ("couldn&#x2019;t", "couldn'       t"),
        ("casella&nbsp;piena", "casella      piena"),
        ("us&shy;er", "us     er"),
        ("&#0;&#1;&#13;", "�" + " " * 12),
        ("&#x110000;", "�" + " " * 9),
    ],
)
def test_reference_becomes_its_character_padded_to_its_length(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize("text", ["&foo;", "&notit;", "a&copy=1", "Q&A;B", "&;", "&#;", "&#x;", "&#12345678;", "&amp"])
def test_what_is_no_reference_stays(text):
    assert words(text) == text


def test_reference_is_decoded_once():
    assert words("&amp;lt;") == "&    lt;"


def test_text_without_tags_is_no_html():
    assert without_tags("user &lt;mario&gt; <mario@example.it>") == "user &lt;mario&gt; <mario@example.it>"
