"""A running site with the real knowledge."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from errors.knowledge import snapshot
from errors.knowledge.document import Knowledge
from tests.real_knowledge import published


@contextmanager
def real_site(knowledge: Knowledge) -> Iterator[str]:
    """The address of the site; the database must be open to us, and is left empty."""
    with pytest.MonkeyPatch.context() as patch, override_settings(ALLOWED_HOSTS=["localhost"]), published(knowledge) as current:
        patch.setattr(snapshot, "_current", current)
        server = LiveServer("localhost")
        try:
            yield server.url
        finally:
            server.stop()
