"""The real knowledge, in the database and as a snapshot, once for all tests of a module: to read it in for each would take minutes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache
from django.core.management import call_command

from errors.knowledge.document import Knowledge
from errors.knowledge.load import load
from errors.knowledge.snapshot import Current


@contextmanager
def published(knowledge: Knowledge) -> Iterator[Current]:
    """What `errors.knowledge.snapshot` is to serve; the database must be open to us, and is left empty."""
    cache.clear()
    load(knowledge)
    current = Current()
    current.get()  # built now: no request of a test waits for it
    try:
        yield current
    finally:
        call_command("flush", interactive=False, verbosity=0)
