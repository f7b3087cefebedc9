"""A curator at the screens of the admin, with a little knowledge loaded."""

from __future__ import annotations

import pytest
from django.urls import reverse

from errors.knowledge import snapshot
from errors.knowledge.load import load
from errors.models import Entry
from tests.admin.screen import Screen
from tests.factories import document, entry


@pytest.fixture(autouse=True)
def fresh_snapshot(monkeypatch):
    """One that looks for a new version at every call: nothing is committed in a test."""
    monkeypatch.setattr(snapshot, "_current", snapshot.Current())
    monkeypatch.setattr(snapshot, "CHECK_EVERY", 0)


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def plain_static_files(settings, tmp_path):
    """No test collects static files first."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@pytest.fixture
def loaded(db):
    """One published entry, in both languages."""
    words = {"id": "mailbox-full", "it": ["casella piena"], "en": ["mailbox full", "over quota"]}
    load(
        document(
            entry(provider="aruba", codes=[{"scheme": "smtp", "value": "552"}]),
            synonyms=[words],
            vocabulary=[{"id": "full", "words": ["piena"]}],
        )
    )
    return Entry.objects.get()


@pytest.fixture
def curator(quick_passwords, admin_client):
    admin_client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return admin_client


@pytest.fixture
def screen(curator):
    """Open the screen of a row, or of a new row of a model."""

    def screen(of):
        name = f"admin:errors_{of._meta.model_name}"
        return Screen(curator, reverse(f"{name}_add") if isinstance(of, type) else reverse(f"{name}_change", args=[of.pk]))

    return screen


@pytest.fixture
def new_entry(screen, loaded):
    """The screen of a new entry, filled in well."""
    filled = screen(Entry)
    filled.data |= {"slug": "spam", "category": loaded.category_id, "permanence": "permanent", "actor": "sender"}
    filled.data |= {"texts-0-title": "Spam", "texts-0-summary": "Il messaggio sembra spam.", "texts-0-state": "published"}
    filled.add("patterns", kind="phrase", source="message looks like spam")
    filled.add("examples", text="550 message looks like spam", leads_here="on")
    return filled
