"""A real browser on the real pages. The browser comes from the system."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from playwright.sync_api import expect, sync_playwright

from errors.knowledge import snapshot
from errors.knowledge.load import load
from tests.factories import document, entry

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def pytest_collection_modifyitems(items):
    """The branches that the browser's pages run are traced in the tests of the rooms; to trace them again would only take time."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.untraced)


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        # Playwright keeps an event loop running, at which Django would refuse to use the database.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        expect.set_options(timeout=30_000)  # milliseconds, as for a page to open: other tests may want the processor too
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def static_root(tmp_path_factory):
    """The server starts before any test, and no test collects static files first."""
    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


@pytest.fixture
def site(transactional_db, live_server, monkeypatch):
    """The address of a running site with a little knowledge."""
    monkeypatch.setattr(snapshot, "_current", snapshot.Current())
    cache.clear()
    code = {"scheme": "enhanced", "value": "5.2.2", "defines": True}
    servers = [{"protocol": "imap", "host": "imap.a-rather-long-host-name.mail.example.it", "port": 993, "security": "SSL/TLS"}]
    providers = [{"id": "aruba", "name": "Aruba", "kind": "mailbox", "settings": servers}]
    load(document(entry(codes=[code], provider="aruba"), providers=providers))
    return live_server.url


@pytest.fixture
def browse(chromium, site):
    """Open pages of a given width; whatever a page complains about in the console fails the test, but a status it expects."""
    contexts, complaints, expected_statuses = [], [], []

    def browse(width=1280, expected=(), **options):
        expected_statuses.extend(f"status of {status}" for status in expected)
        contexts.append(chromium.new_context(viewport={"width": width, "height": 800}, base_url=site, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield browse
    for context in contexts:
        assert context.cookies() == []
        context.close()
    assert [said for said in complaints if not any(status in said for status in expected_statuses)] == []
