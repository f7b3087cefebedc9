import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.read.text.plain_text import plain_text


@given(st.text(st.sampled_from("<>&;/p br550-\n |dive5.1\u00a0\"'=x"), max_size=200))
def test_plain_keeps_the_length(text):
    assert len(plain_text(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>User <b>unknown</b></p>", ["User", "unknown"]),
        ("<div>&lt;a@example.com&gt;</div>", ["<a@example.com>"]),
        ("> user\n> unknown", ["user", "unknown"]),
        ("<style>p {color: red}</style><p>full", ["full"]),
        ("<user@example.com>: full", ["<user@example.com>:", "full"]),
        ("user\u00a0unknown", ["user", "unknown"]),
    ],
)
def test_plain_blanks_what_is_not_the_error(text, words):
    assert plain_text(text).split() == words


@pytest.mark.parametrize("text", ["<!-- full", "<style>full", "a < b and <b", "<script <p>full"])
def test_tag_without_its_end_hides_nothing_behind_it(text):
    assert plain_text(text).split()[-1] in ("full", "<b")


def test_unclosed_comments_do_not_count_as_tags():
    assert plain_text("<!-- x <p>user unknown</p>").split() == ["<!--", "x", "user", "unknown"]
