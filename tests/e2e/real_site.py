"""A running site with the real knowledge, published once: to read it in for every test would take minutes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from errors.knowledge import snapshot
from errors.knowledge.document import Knowledge
from errors.knowledge.load import load


@contextmanager
def real_site(knowledge: Knowledge) -> Iterator[str]:
    """The address of the site; the database must be open to us, and is left empty."""
    with pytest.MonkeyPatch.context() as patch, override_settings(ALLOWED_HOSTS=["localhost"]):
        patch.setattr(snapshot, "_current", snapshot.Current())
        cache.clear()
        load(knowledge)
        server = LiveServer("localhost")
        try:
            yield server.url
        finally:
            server.stop()
            call_command("flush", interactive=False, verbosity=0)
