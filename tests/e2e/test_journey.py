"""Somebody's mail came back."""

import re

from playwright.sync_api import expect

ERROR = "552 5.2.2 <anna@example.com>: user is over quota"


def test_italian_pastes_an_error_reads_the_answer_and_switches_to_english(browse):
    page = browse(locale="it-IT")
    page.goto("/")
    expect(page).to_have_url(re.compile("/it/$"))
    page.get_by_label("L'errore, così come l'hai ricevuto").fill(ERROR)
    page.get_by_role("button", name="Spiega l'errore", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Casella piena")
    expect(page.get_by_text("Il destinatario", exact=True).first).to_be_visible()
    expect(page.locator("mark")).to_contain_text(["user is over quota"])
    expect(page.get_by_label("Testo per l'assistenza")).to_have_value(re.compile("user is over quota"))
    assert ERROR not in page.url

    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mailbox full")
    expect(page.locator("html")).to_have_attribute("lang", "en")

    page.get_by_role("link", name="The page of this error").click()
    expect(page).to_have_title("Mailbox full · Mail errors")
    page.get_by_role("link", name="Italiano").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Casella piena")


def test_keyboard_alone_is_enough(browse):
    page = browse()
    page.goto("/en/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.get_by_label("The error, as you received it").focus()
    page.keyboard.insert_text(ERROR)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mailbox full")


def test_page_works_without_javascript(browse):
    page = browse(java_script_enabled=False)
    page.goto("/en/")
    page.get_by_label("The error, as you received it").fill(ERROR)
    page.get_by_role("button", name="Explain the error", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mailbox full")
    expect(page.get_by_role("button", name="Copy the text")).to_be_hidden()


def test_ticket_is_copied(browse):
    page = browse(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/en/")
    page.get_by_label("The error, as you received it").fill(ERROR)
    page.get_by_role("button", name="Explain the error", exact=True).click()
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "user is over quota" in page.evaluate("navigator.clipboard.readText()")


def test_file_that_is_too_large_is_named_before_it_is_sent(browse, tmp_path):
    large = tmp_path / "large.eml"
    large.write_bytes(b"x" * 1_000_001)
    page = browse()
    page.goto("/en/")
    page.get_by_label("or a saved message").set_input_files(large)
    expect(page.get_by_text("a message has at most 1 MB")).to_be_visible()
