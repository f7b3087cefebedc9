"""Somebody whose program asks for the password again and again, and who has no error to paste."""

import re

import pytest
from playwright.sync_api import expect

from errors.knowledge.load import load
from tests.factories import document, entry
from tests.guidance import provider, step, term


@pytest.fixture
def guided(browse):
    """The site with one symptom, one provider and one term."""
    words = {"en": {"title": "App passwords", "summary": "What they are.", "meaning": "Look at IMAP."}}
    steps = [
        step("start", ("password", "whose"), ("other", "end-other")),
        step("whose", ("google", "end-password"), ("else", "end-other")),
        step("end-password", settings=True, entries=["app-password"]),
        step("end-other", entries=["app-password"]),
    ]
    load(
        document(
            entry("app-password", patterns=[{"phrase": "app password"}], examples=["app password"], **words),
            providers=[provider()],
            symptoms=steps,
            terms=[term("imap", "IMAP", "IMAP")],
        )
    )
    return browse


def test_symptom_leads_to_the_settings_of_the_address(guided):
    page = guided(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/en/")
    page.get_by_role("link", name="Start with the first question").click()
    page.get_by_role("link", name="password EN").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("whose EN")
    page.get_by_role("link", name="else EN").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("end-other EN")

    page.go_back()
    page.get_by_role("link", name="google EN").click()
    expect(page).to_have_url(re.compile("/en/symptoms/password/google/$"))
    page.get_by_label("Your mail address").fill("anna.bianchi@example.it")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("/en/settings/example.it/$"))
    expect(page.get_by_text("imap.example.it", exact=True)).to_be_visible()
    page.get_by_role("button", name="Copy smtp.example.it").click()
    expect(page.get_by_text("Copied: smtp.example.it")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == "smtp.example.it"
    with page.expect_download() as download:
        page.get_by_role("link", name="Apple profile").click()
    assert download.value.suggested_filename == "example.it.mobileconfig"


def test_answers_can_be_changed_without_javascript_in_italian(guided):
    page = guided(360, java_script_enabled=False)
    page.goto("/it/sintomi/password/google/")
    page.get_by_role("link", name="Cambia start IT").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("start IT")
    page.get_by_role("link", name="password IT").click()
    page.get_by_role("link", name="Indietro").click()
    expect(page).to_have_url(re.compile("/it/sintomi/$"))
    page.goto("/it/impostazioni/")
    page.get_by_label("Il tuo indirizzo di posta").fill("anna@example.it")
    page.get_by_role("button", name="Mostra le impostazioni").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Impostazioni di posta per @example.it")
    expect(page.get_by_role("button", name="Copia imap.example.it")).to_be_hidden()


def test_word_in_an_entry_leads_to_the_glossary(guided):
    page = guided()
    page.goto("/en/errors/app-password/")
    page.get_by_role("link", name="IMAP", exact=True).click()
    expect(page).to_have_url(re.compile("/en/glossary/#imap$"))
    expect(page.get_by_text("What IMAP is.")).to_be_in_viewport()


@pytest.mark.parametrize(
    "path",
    [
        "settings/",
        "settings/example.it/",
        "settings/example.org/",
        "symptoms/",
        "symptoms/password/google/",
        "glossary/",
        "providers/esempio/",
    ],
)
def test_pages_fit_a_narrow_screen(guided, path):
    page = guided(320)
    page.goto(f"/en/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
