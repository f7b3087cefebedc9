"""Pages read the process's snapshot, the cache and the static files: all start afresh in every test."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from errors.knowledge import snapshot
from errors.knowledge.load import load
from tests.factories import document, entry, text


@pytest.fixture(autouse=True)
def fresh_snapshot(monkeypatch):
    monkeypatch.setattr(snapshot, "_current", snapshot.Current())
    cache.clear()


@pytest.fixture(autouse=True)
def plain_static_files(settings, tmp_path):
    """No test collects static files first."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@pytest.fixture
def publish(db):
    """Load entries, and lists besides them, and let the next request see them."""

    def publish(*entries, **lists):
        load(document(*entries, **lists))
        snapshot.forget()

    return publish


@pytest.fixture
def full(publish):
    """One entry, in both languages."""
    publish(entry(codes=[{"scheme": "enhanced", "value": "5.2.2", "defines": True}]))


@pytest.fixture
def full_and_unknown(publish):
    """A general entry and one of a provider, with a code in common."""
    code = {"scheme": "smtp", "value": "550"}
    words = {"it": text(title="Indirizzo inesistente"), "en": text(title="No such address")}
    publish(
        entry(codes=[code | {"defines": True}]),
        entry(
            "gmail-unknown",
            provider="gmail",
            category="unknown-recipient",
            actor="sender",
            patterns=[{"phrase": "does not exist"}],
            examples=["550 5.1.1 does not exist"],
            codes=[code],
            **words,
        ),
    )
