from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from errors.models import DailySalt

pytestmark = pytest.mark.django_db
ROME = ZoneInfo("Europe/Rome")


@pytest.fixture
def on(monkeypatch):
    """The name of a visitor on a given day of November."""

    def on(day, *traces):
        monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, day, 12, tzinfo=ROME))
        return DailySalt.objects.anonymise(*traces)

    return on


def test_name_is_the_same_all_day_and_says_nothing(on):
    name = on(1, "192.0.2.1", "Browser")
    assert name == on(1, "192.0.2.1", "Browser")
    assert len(name) == 64


def test_name_differs_by_every_trace(on):
    assert len({on(1, "192.0.2.1", "A"), on(1, "192.0.2.2", "A"), on(1, "192.0.2.1", "B"), on(1, "192.0.2.1A", "")}) == 4


def test_with_the_day_its_salt_goes(on):
    before = on(1, "192.0.2.1")
    assert on(2, "192.0.2.1") != before
    assert [str(row) for row in DailySalt.objects.all()] == ["2026-11-02"]
