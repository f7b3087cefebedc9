import pytest

from errors.models import Entry, EntryText
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db


def test_published_is_the_only_door():
    load_entries(entry("public"), entry("hidden", patterns=[{"phrase": "other words"}]))
    EntryText.objects.filter(entry__slug="hidden").update(state="review")
    assert [row.slug for row in Entry.objects.published()] == ["public"]


def test_current_leaves_out_the_retired():
    load_entries(entry("public"), entry("old", replaced_by="public"))
    assert [row.slug for row in Entry.objects.current()] == ["public"]


def test_entries_are_totally_ordered():
    assert Entry.objects.all().ordered
    assert Entry._meta.get_field(Entry._meta.ordering[0]).unique
