"""What a machine can judge of accessibility, on every type of page with its real content, and a walk with the keyboard alone.

The rules are those of axe-core, best practices included.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.real_site import real_site

pytestmark = pytest.mark.django_db
ONE = "552 5.2.2 <anna@example.com>: user is over quota, password: Segreta1"
SEVERAL = """\
<anna@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown
<bruno@example.org>: host mx.example.org[192.0.2.2] said: 452 4.2.2 <bruno@example.org>: mailbox full
"""
LUNCH = "Shall we have lunch?"
PATHS = {
    "it": [
        "", "errori/", "errori/aruba-over-quota/", "errori/where-to-find-mail-settings/", "codici/", "codici/5.2.2/", "codici/5.9.9/",
        "codici/tutti/enhanced/", "provider/", "provider/pec/", "categorie/", "categorie/mailbox-full/", "cerca/",
        "cerca/?q=casella+piena", "cerca/?q=zzqqxxyy", "non-in-elenco/", "segnalazione/", "impostazioni/", "impostazioni/gmail.com/",
        "impostazioni/nowhere.example/", "sintomi/", "sintomi/receives-not-sends/", "sintomi/receives-not-sends/yes/sender/", "glossario/",
    ],
    "en": [
        "", "errors/aruba-over-quota/?ref=ABC-123", "codes/5.2.2/", "providers/gmail/", "search/?q=mailbox+full",
        "symptoms/receives-not-sends/yes/sender/", "settings/gmail.com/", "no-such-page/",
    ],
}  # fmt: skip
MISSING = {"codici/5.9.9/", "no-such-page/"}
LOOKS = [("it", 360, "light"), ("it", 1280, "dark"), ("en", 1280, "light")]
EXPLAIN = {"it": "Spiega l'errore", "en": "Explain the error"}
CHECK = {"it": "Invia, scarica o scrivi", "en": "Send, download or mail"}
_TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def site(django_db_setup, chromium, django_db_blocker, knowledge):
    with django_db_blocker.unblock(), real_site(knowledge) as address:
        yield address


def faults(page: Page) -> list[str]:
    """What axe finds on a page with all that is folded, and whether 320 pixels are too few for it."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    found = [
        f"{violation['id']}: {violation['help']}: {[node['html'][:200] for node in violation['nodes'][:3]]}"
        for violation in Axe().run(page).response["violations"]
    ]
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    found += ["scrolls sideways at 320 pixels"] if page.evaluate(_TOO_WIDE) > 0 else []
    page.set_viewport_size(size)
    return found


def explain(page: Page, language: str, text: str) -> None:
    page.goto(f"/{language}/")
    page.locator("#paste-text").fill(text)
    page.get_by_role("button", name=EXPLAIN[language], exact=True).click()
    page.wait_for_url(re.compile("/diagnos"))


@pytest.mark.parametrize(("language", "width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_any_page(browse, language, width, scheme):
    page = browse(width, expected=["404"], color_scheme=scheme, reduced_motion="reduce")
    found, missing = {}, set()
    for path in PATHS[language]:
        if page.goto(f"/{language}/{path}").status == 404:
            missing.add(path)
        found[path] = faults(page)
    assert {path: said for path, said in found.items() if said} == {}
    assert missing == MISSING & {*PATHS[language]}


@pytest.mark.parametrize(("language", "width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_the_way_from_the_paste_to_the_ticket(browse, desk, language, width, scheme):
    page = browse(width, color_scheme=scheme, reduced_motion="reduce")
    found = {}
    for name, text in (("none", LUNCH), ("several", SEVERAL), ("one", ONE)):
        explain(page, language, text)
        found[name] = faults(page)
    expect(page.locator("article.finding")).to_have_count(1)
    page.get_by_role("button", name=CHECK[language]).click()
    page.wait_for_url(re.compile("/(ticket|segnalazione)/$"))
    found["ticket"] = faults(page)
    page.locator(".ticket-page__send button").click()
    expect(page.locator("#reference")).to_be_visible()
    found["sent"] = faults(page)
    assert {name: said for name, said in found.items() if said} == {}


def test_axe_finds_nothing_where_something_has_opened(browse):
    page = browse(360, color_scheme="dark", reduced_motion="reduce")
    page.goto("/it/errori/aruba-over-quota/")
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_role("heading", name="Che cosa non va?")).to_be_focused()
    reasons = faults(page)
    page.goto("/it/")
    page.get_by_role("combobox").press_sequentially("casella")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert (reasons, faults(page)) == ([], [])


_FOCUSED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  return { seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight, outlined: style.outlineStyle !== "none" };
}"""


def tab_to(page: Page, wanted) -> None:
    """Every stop on the way is on the screen and shows that it has the focus."""
    for _stop in range(120):
        page.keyboard.press("Tab")
        assert page.evaluate(_FOCUSED) == {"seen": True, "outlined": True}, page.evaluate("document.activeElement.outerHTML.slice(0, 300)")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no Tab leads to {wanted}")


def test_keyboard_alone_leads_from_the_search_to_the_entry(browse):
    page = browse(reduced_motion="reduce")
    page.goto("/it/")
    tab_to(page, page.get_by_role("combobox"))
    page.keyboard.type("casella piena")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/cerca/"))
    result = page.locator(".results a").first
    title = result.inner_text()
    tab_to(page, result)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_keyboard_alone_leads_from_the_paste_to_the_ticket(browse):
    page = browse(reduced_motion="reduce")
    page.goto("/en/")
    tab_to(page, page.locator("#paste-text"))
    page.keyboard.insert_text(ONE)
    tab_to(page, page.get_by_role("button", name=EXPLAIN["en"], exact=True))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/diagnosis/"))
    tab_to(page, page.get_by_role("button", name=CHECK["en"]))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your ticket")
    tab_to(page, page.get_by_role("button", name="Download"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".txt")
