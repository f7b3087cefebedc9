"""What every room's tests share: the real knowledge, read once, and the rule that CI skips nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Files that take the longest: started first, so that no processor is left with one of them when all others are done.
LONGEST = ["web/test_real_knowledge.py", "e2e/test_accessibility.py", "engine/test_hostile.py", "knowledge/test_load.py"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    longest = [ROOT / "tests" / name for name in LONGEST]
    items.sort(key=lambda item: longest.index(item.path) if item.path in longest else len(longest))


def pytest_sessionstart(session):
    """A language that is not complete has one message, not a failure in every test."""
    from errors.knowledge.language_check import check_languages  # noqa: PLC0415 -- Django must be set up first

    if incomplete := check_languages():
        pytest.exit("\n".join(map(str, incomplete)), returncode=1)


@pytest.fixture(scope="session")
def knowledge():
    from errors.knowledge.read_files import read_files  # noqa: PLC0415 -- Django must be set up first

    return read_files(ROOT / "fixtures")


@pytest.fixture(scope="session")
def catalog(knowledge):
    from errors.knowledge.catalog import catalog_of  # noqa: PLC0415 -- Django must be set up first

    return catalog_of(knowledge)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and CI skips nothing: {call.excinfo.value if call.excinfo else ''}"
    return report


@pytest.fixture
def desk(settings):
    """A help desk's webhook, in the settings."""
    from tests.escalation.desk import Desk  # noqa: PLC0415 -- only few tests need a server

    with Desk() as desk:
        settings.SUPPORT_WEBHOOK = desk.url
        yield desk
