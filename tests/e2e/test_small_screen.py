"""A phone of 360 pixels is where most people read that their mail came back."""

import pytest
from playwright.sync_api import expect

from errors.knowledge.load import load
from tests.factories import document, entry, text
from tests.guidance import step

PATHS = [
    "/it/", "/it/errori/", "/it/errori/mailbox-full/", "/it/codici/", "/it/codici/5.2.2/", "/it/provider/",
    "/it/provider/aruba/", "/it/categorie/", "/it/non-in-elenco/", "/en/", "/en/errors/mailbox-full/",
]  # fmt: skip
PASTES = ["552 user is over quota", "Shall we have lunch?", "552 user is over quota " + "x" * 500, "x" * 500]
_TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways(browse, scheme):
    page = browse(360, color_scheme=scheme)
    for path in PATHS:
        page.goto(path)
        assert page.evaluate(_TOO_WIDE) <= 0, path


@pytest.mark.parametrize("paste", PASTES)
def test_no_answer_scrolls_sideways(browse, paste):
    page = browse(360)
    page.goto("/it/")
    page.locator("#paste-text").fill(paste)
    page.get_by_role("button", name="Spiega l'errore", exact=True).click()
    page.wait_for_url("**/diagnosi/")
    assert page.evaluate(_TOO_WIDE) <= 0


LONG_WORD = "RESOLVER.ADR.RecipientLimitExceeded.AmbiguousAddress.NotFound:"  # wider than a small phone in every font
WITH_LONG_WORD = [
    "/it/errori/", "/it/errori/long-word/", "/it/errori/mailbox-full/", "/it/codici/", "/it/codici/5.2.2/", "/it/provider/aruba/",
    "/it/categorie/", "/it/categorie/mailbox-full/", "/it/cerca/?q=RESOLVER", "/it/sintomi/",
]  # fmt: skip


def test_title_of_a_single_long_word_breaks(browse):
    page = browse(320)
    words = {"it": text(title=LONG_WORD, summary=LONG_WORD), "en": text(title=LONG_WORD, summary=LONG_WORD)}
    codes = [{"scheme": "enhanced", "value": "5.2.2"}]
    long_word = entry("long-word", provider="aruba", codes=codes, patterns=[{"phrase": "resolver *"}], examples=[], **words)
    load(document(long_word, entry(see_also=["long-word"]), symptoms=[step("start", entries=["long-word"])]))
    too_wide = {}
    for path in WITH_LONG_WORD:
        assert page.goto(path).status == 200, path
        too_wide[path] = page.evaluate(_TOO_WIDE)
    assert {path: pixels for path, pixels in too_wide.items() if pixels > 0} == {}
    page.goto("/it/")
    page.locator("#paste-text").fill("resolver 5.2.2")
    page.get_by_role("button", name="Spiega l'errore", exact=True).click()
    page.wait_for_url("**/diagnosi/")
    expect(page.get_by_role("heading", level=1)).to_have_text(LONG_WORD)
    assert page.evaluate(_TOO_WIDE) <= 0
