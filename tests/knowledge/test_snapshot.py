import pytest

from errors.knowledge import snapshot
from errors.knowledge.load import load
from errors.models import EntryText, KnowledgeVersion
from tests.factories import document, entry

pytestmark = pytest.mark.django_db


def test_snapshot_holds_only_published_texts():
    load(document(entry(), entry("hidden", patterns=[{"phrase": "other words"}])))
    EntryText.objects.filter(entry__slug="hidden").update(state="draft")
    EntryText.objects.filter(entry__slug="mailbox-full", language="en").update(state="review")
    built = snapshot.build()
    assert list(built.entries) == ["mailbox-full"]
    assert list(built.catalog.rules) == ["mailbox-full"]
    assert built.entries["mailbox-full"].text("en").language == "it"


def test_retired_entry_keeps_its_page_but_answers_no_more():
    load(document(entry(), entry("old", replaced_by="mailbox-full")))
    built = snapshot.build()
    assert built.entries["old"].replaced_by == "mailbox-full"
    assert list(built.catalog.rules) == ["mailbox-full"]


def test_codes_lead_to_their_entries_the_defining_one_first():
    seen = [{"scheme": "smtp", "value": "552"}]
    defined = [{"scheme": "smtp", "value": "552", "defines": True}]
    load(document(entry("a-seen", codes=seen), entry("z-defines", codes=defined, patterns=[{"phrase": "other words"}])))
    assert snapshot.build().codes["552"] == ("z-defines", "a-seen")


def test_moved_version_is_noticed():
    current = snapshot.Current()
    load(document(entry()))
    assert current.get().version == 1
    load(document(entry(actor="provider")))
    current.forget()
    assert current.get().version == 2


def test_failed_build_keeps_the_old_one_and_says_so():
    current = snapshot.Current()
    load(document(entry()))
    old = current.get()
    broken = EntryText.objects.first().entry.patterns.get()
    type(broken).objects.filter(pk=broken.pk).update(source="ab")
    KnowledgeVersion.objects.bump()
    current.forget()
    assert current.get() is old
    assert "'ab'" in current.failure


def test_search_is_built_with_the_rest_and_knows_only_what_is_published():
    load(document(entry(), entry("hidden", patterns=[{"phrase": "other words"}]), entry("old", replaced_by="mailbox-full")))
    EntryText.objects.filter(entry__slug="hidden").update(state="draft")
    EntryText.objects.filter(entry__slug="mailbox-full", language="en").update(state="review")
    documents = {document.id: document for document in snapshot.build().search.documents}
    assert set(documents) == {"mailbox-full", "aruba", "gmail"}
    assert set(documents["mailbox-full"].texts) == {"it"}


@pytest.mark.parametrize("count", [1, 3])
def test_build_takes_a_fixed_number_of_queries(django_assert_num_queries, count):
    load(document(*(entry(f"entry-{n}", patterns=[{"phrase": f"other words {n}"}]) for n in range(count))))
    with django_assert_num_queries(29):
        snapshot.build()
