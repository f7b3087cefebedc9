import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.knowledge.glossary.links import TermLinks
from errors.knowledge.glossary.page import TermPage


def page(id, *forms):
    return TermPage(id, {"en": forms[0]}, {"en": forms[1:]}, {"en": ""}, (), None, ())


LINKS = TermLinks([page("spf", "SPF"), page("mx", "MX record", "MX"), page("alias", "Alias", "aliases"), page("eml", ".eml")], "en")


def linked(*parts):
    """The parts with `[id]` for each link."""
    return [re.sub(r'<a class="term" href="/en/glossary/#([a-z]+)">([^<]*)</a>', r"[\1:\2]", part) for part in LINKS.link(parts)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>An SPF rule</p>", "<p>An [spf:SPF] rule</p>"),
        ("SPF, then SPF again", "[spf:SPF], then SPF again"),
        ("spf in small letters", "spf in small letters"),
        ("Two aliases, one alias", "Two [alias:aliases], one alias"),
        ("the MX record, an MX", "the [mx:MX record], an MX"),
        ("MXtoolbox and AMX", "MXtoolbox and AMX"),
        ("smtp.alias.example and alias@example.com", "smtp.alias.example and alias@example.com"),
        ("an alias.", "an [alias:alias]."),
        ("save it as .eml", "save it as [eml:.eml]"),
        ("bounce.eml", "bounce.eml"),
        ("<code>SPF</code> is SPF", "<code>SPF</code> is [spf:SPF]"),
        ('<a href="/x">the <em>SPF</em> page</a>', '<a href="/x">the <em>SPF</em> page</a>'),
        ('<a href="https://example.com" title="SPF > DKIM">x</a> SPF', '<a href="https://example.com" title="SPF > DKIM">x</a> [spf:SPF]'),
        ("<pre>SPF\n<em>SPF</em></pre>", "<pre>SPF\n<em>SPF</em></pre>"),
        ("İ and SPF", "İ and SPF"),
    ],
)
def test_terms_are_linked_where_they_stand_as_words(html, expected):
    assert linked(html) == [expected]


def test_term_is_linked_once_in_all_parts():
    assert linked("<p>SPF</p>", "<p>SPF and an alias</p>") == ["<p>[spf:SPF]</p>", "<p>SPF and an [alias:alias]</p>"]


def test_each_page_starts_afresh():
    assert linked("SPF") == linked("SPF") == ["[spf:SPF]"]


def test_no_terms_link_nothing():
    assert TermLinks([], "en").link(["SPF"]) == ["SPF"]


@given(
    st.lists(st.sampled_from(["SPF", "alias", "MX record", " ", "<p>", "</p>", "<code>", "</code>", "é", "x", "&amp;", "."]), max_size=30)
)
def test_links_change_no_words(pieces):
    html = "".join(pieces)
    assert re.sub(r'<a class="term"[^>]*>|</a>', "", LINKS.link([html])[0]) == html
