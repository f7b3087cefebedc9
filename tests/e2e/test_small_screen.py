"""A phone of 360 pixels is where most people read that their mail came back."""

import pytest

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
