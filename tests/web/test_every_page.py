"""What holds for all public pages."""

import re

import pytest

from tests.http.test_language import PAGES

PATHS = [path for pair in PAGES for path in pair] + ["/it/nothing/", "/e/mailbox-full", "/", "/healthz", "/readyz", "/it/codici/5.9.9/"]


@pytest.mark.parametrize("path", PATHS)
def test_no_page_sets_a_cookie(client, full_and_unknown, path):
    response = client.get(path)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("path", PATHS)
def test_no_page_has_inline_scripts_styles_or_handlers(client, full_and_unknown, path):
    """A block of data is no script: nothing runs it."""
    page = client.get(path, follow=True).text.replace('<script type="application/ld+json">', "")
    assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:|data:", page)


@pytest.mark.parametrize("path", PATHS[:20])
def test_every_page_can_be_walked_by_keyboard_and_reader(client, full_and_unknown, path):
    page = client.get(path).text
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert page.count("<h1") == 1
    assert 'href="#content"' in page
    labelled = set(re.findall(r'<label[^>]* for="([^"]+)"', page))
    assert set(re.findall(r'<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\sid="([^"]+)"', page)) <= labelled


@pytest.mark.parametrize("path", PATHS[:20])
def test_every_page_has_its_own_title(client, full_and_unknown, path):
    assert re.search(r"<title>\S[^<]* · (Errori di posta|Mail errors)</title>", client.get(path).text)
