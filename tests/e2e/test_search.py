"""Search → entry, with the keyboard alone and without JavaScript, in both languages."""

import pytest
from playwright.sync_api import expect

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LONG = "The following message to anna@example.com could not be delivered: user is over quota, please try again"


def box(page):
    return page.get_by_role("combobox")


@pytest.mark.parametrize(("home", "typed", "title"), [("/it/", "casella pie", "Casella piena"), ("/en/", "mailbox fu", "Mailbox full")])
def test_keyboard_leads_from_the_box_to_the_entry(browse, home, typed, title):
    page = browse()
    page.goto(home)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type(typed)
    option = page.get_by_role("option").first
    expect(option).to_contain_text(title)
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    assert box(page).get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_escape_closes_the_suggestions_and_keeps_the_words(browse):
    page = browse()
    page.goto("/en/")
    box(page).press_sequentially("mailbox")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box(page)).to_have_value("mailbox")
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_arrow_up_from_the_first_leads_back_to_the_box(browse):
    page = browse()
    page.goto("/en/")
    box(page).press_sequentially("mailbox")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("Enter")
    expect(page).to_have_url("/en/search/?q=mailbox")


def test_pasted_error_goes_to_the_diagnosis_and_never_into_an_address(browse):
    page = browse(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/en/")
    page.evaluate("text => navigator.clipboard.writeText(text)", LONG)
    box(page).focus()
    page.keyboard.press("Control+v")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/diagnosis/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mailbox full")


@pytest.mark.parametrize("java_script", [True, False])
def test_results_lead_to_the_entry(browse, java_script):
    page = browse(java_script_enabled=java_script)
    page.goto("/it/")
    page.locator("#site-search").fill("caselle piene")
    page.locator(".site-search__button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("caselle piene")
    page.get_by_role("link", name="Casella piena").click()
    expect(page).to_have_title("Casella piena · Errori di posta")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/it/cerca/", "/it/cerca/?q=casella+piena", "/it/cerca/?q=5.2.2", "/en/search/?q=pizza", "/en/search/?q=" + "x" * 300]
)
def test_no_result_page_scrolls_sideways(browse, path, scheme):
    page = browse(320, color_scheme=scheme)
    page.goto(path)
    assert page.evaluate(TOO_WIDE) <= 0
