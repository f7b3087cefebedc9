"""A change of the schema does not make untouched rows look edited.

Each test stores loaded documents as an earlier schema would have written them, and does to them what the migration of the
change would do.
"""

import pytest

from errors.knowledge.load import load
from errors.models import EntryText, LoadedDocument
from tests.factories import document, entry, text

pytestmark = pytest.mark.django_db
NEW = entry(en=text(title="Quota exceeded"))


@pytest.fixture(autouse=True)
def loaded():
    load(document(entry()))


def change_documents(change):
    """Do something to each stored entry, as a migration does."""
    for row in LoadedDocument.objects.filter(noun="entry"):
        change(row.content)
        row.save()


def without_often_read(content):
    for language in ("it", "en"):
        del content[language]["often_read"]


def without_actor(content):
    del content["actor"]


def with_actor(content):
    content["actor"] = "recipient"


def with_old_name(content):
    content["responsible"] = content.pop("actor")


def with_new_name(content):
    content["actor"] = content.pop("responsible")


def test_optional_field_that_an_earlier_schema_did_not_have_needs_nothing():
    change_documents(without_often_read)
    assert load(document(entry())).unchanged == 12
    assert load(document(NEW)).written == ["entries/mailbox-full"]


def test_staff_may_use_a_new_field_before_any_document_does():
    change_documents(without_often_read)
    EntryText.objects.filter(language="en").update(often_read="By staff")
    assert load(document(NEW)).kept == ["entries/mailbox-full"]


def test_required_field_is_filled_in_rows_and_documents_alike():
    change_documents(without_actor)
    change_documents(with_actor)
    assert load(document(entry())).unchanged == 12
    assert load(document(NEW)).written == ["entries/mailbox-full"]


def test_renamed_field_is_renamed_in_documents_too():
    change_documents(with_old_name)
    change_documents(with_new_name)
    assert load(document(entry())).unchanged == 12
    assert load(document(NEW)).written == ["entries/mailbox-full"]


def test_rows_are_kept_where_a_migration_forgot_their_documents():
    change_documents(with_old_name)
    assert load(document(NEW)).kept == ["entries/mailbox-full"]


def test_other_normalisation_needs_nothing():
    """As if actions had been stored as typed, and their blanks were joined only today."""
    EntryText.objects.update(actions="Free  some   space.")
    for language in ("it", "en"):
        change_documents(lambda content, language=language: content[language].update(actions=["Free  some   space."]))
    assert load(document(entry())).unchanged == 12
    assert load(document(NEW)).written == ["entries/mailbox-full"]
