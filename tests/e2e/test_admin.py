"""A curator's day: the strict Content-Security-Policy lets the admin's own scripts work."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from errors.models import Entry


@pytest.fixture
def curator(chromium, site):
    """The page of a curator who has just come in; whatever it complains about in the console fails the test."""
    get_user_model().objects.create_superuser("anna", password="only-for-tests")
    complaints = []
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, base_url=site, locale="it-IT")
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/admin/login/?next=/admin/errors/entry/add/")
    page.get_by_label("Nome utente").fill("anna")
    page.get_by_label("Password").fill("only-for-tests")
    page.get_by_role("button", name="Accedi").click()
    yield page
    context.close()
    assert complaints == []


def test_curator_adds_rows_and_publishes_an_entry(curator):
    page = curator
    page.get_by_label("Identificativo").fill("spam")
    page.locator(".field-provider .select2-selection").click()
    page.keyboard.type("arub")
    page.locator(".select2-results__option--highlighted", has_text="Aruba").click()
    page.get_by_label("Categoria").select_option(label="Titolo (mailbox-full)")
    page.get_by_label("Durata").select_option("permanent")
    page.get_by_label("Chi deve agire").select_option("sender")
    page.locator("#id_texts-0-title").fill("Spam")
    page.locator("#id_texts-0-summary").fill("Sembra spam.")
    page.locator("#id_texts-0-state").select_option("published")
    page.locator("#patterns-group").get_by_text("Aggiungi un altr").click()
    page.locator("#id_patterns-0-source").fill("message looks like spam")
    page.locator("#examples-group").get_by_text("Aggiungi un altr").click()
    page.locator("#id_examples-0-text").fill("550 message looks like spam")
    page.get_by_role("button", name="Salva e continua le modifiche").first.click()

    expect(page.get_by_role("link", name="Vedi sul sito")).to_have_attribute("href", "/it/errori/spam/")
    assert Entry.objects.get(slug="spam").provider.slug == "aruba"
    page.locator("#sources-group").get_by_text("Aggiungi un altr").click()
    page.locator("#id_sources-0-name").fill("Un manuale")
    page.get_by_role("button", name="Salva", exact=True).first.click()
    expect(page.locator(".messagelist")).to_contain_text("spam")
    assert Entry.objects.get(slug="spam").sources.get().name == "Un manuale"
