import pytest
from django.db import IntegrityError

from errors.knowledge.dump import dump
from errors.knowledge.load import load
from errors.models import Entry, EntryText, KnowledgeVersion
from tests.factories import document, entry, text

pytestmark = pytest.mark.django_db


def test_load_writes_an_entry_with_all_its_rows():
    load(document(entry(codes=[{"scheme": "smtp", "value": "552"}], sources=[{"name": "RFC 5321"}], escalation={"attach": ["date"]})))
    row = Entry.objects.get(slug="mailbox-full")
    assert [str(code) for code in row.codes.all()] == ["smtp:552"]
    assert [str(source) for source in row.sources.all()] == ["RFC 5321"]
    assert [str(item) for item in row.escalation.items.all()] == ["date"]
    assert row.texts.get(language="it").actions_html == ["Free some space."]


def test_each_language_remembers_what_it_was_translated_from():
    load(document(entry()))
    assert list(EntryText.objects.values_list("revision", "translated_from")) == [(1, 1), (1, 1)]


def test_second_load_changes_nothing():
    load(document(entry()))
    report = load(document(entry()))
    assert (report.written, report.kept) == ([], [])
    assert KnowledgeVersion.objects.number() == 1


def test_changed_document_is_written_and_moves_the_version():
    load(document(entry()))
    report = load(document(entry(en=text(title="Quota exceeded"))))
    assert report.written == ["entries/mailbox-full"]
    assert KnowledgeVersion.objects.number() == 2
    assert EntryText.objects.get(language="en").title == "Quota exceeded"
    assert EntryText.objects.get(language="en").revision == 2


def test_edit_of_staff_is_kept():
    load(document(entry()))
    EntryText.objects.filter(language="en").update(title="Written by staff")
    report = load(document(entry(en=text(title="From the document"))))
    assert (report.written, report.kept) == ([], ["entries/mailbox-full"])
    assert EntryText.objects.get(language="en").title == "Written by staff"


def test_entry_of_staff_stays():
    load(document(entry("theirs")))
    load(document(entry("ours", patterns=[{"phrase": "other words"}])))
    assert set(Entry.objects.values_list("slug", flat=True)) == {"theirs", "ours"}


def test_entries_may_refer_to_later_ones():
    load(document(entry("first", see_also=["second"]), entry("second", replaced_by="first")))
    assert [other.slug for other in Entry.objects.get(slug="first").see_also.all()] == ["second"]
    assert Entry.objects.get(slug="second").replaced_by.slug == "first"


def test_failed_load_leaves_everything_as_it_was():
    with pytest.raises(IntegrityError):
        load(document(entry(), entry("other", codes=[{"scheme": "smtp", "value": "552"}, {"scheme": "smtp", "value": " 552"}])))
    assert Entry.objects.count() == 0


def test_load_dump_load_changes_nothing():
    words = [{"id": "mailbox-full", "it": ["casella piena", "quota superata"]}, {"id": "port", "en": ["port"]}]
    groups = [{"id": "full", "words": ["piena", "esaurit*"]}]
    load(
        document(
            entry("first", see_also=["second"], escalation={"attach": ["date"]}),
            entry("second", it=None),
            synonyms=words,
            vocabulary=groups,
        )
    )
    once = dump()
    assert [group.model_dump(exclude_defaults=True) for group in once.synonyms] == words
    assert [group.model_dump() for group in once.vocabulary] == groups
    report = load(once)
    assert (report.written, report.kept) == ([], [])
    assert dump() == once


@pytest.mark.untraced
def test_dump_of_the_real_knowledge_is_what_was_loaded(knowledge):
    load(knowledge)
    report = load(dump())
    assert (report.written, report.kept) == ([], [])


def test_what_differs_by_side_goes_there_and_back():
    by_side = {"own-program": {"actor": "sender"}, "relay": {"permanence": "temporary"}}
    load(document(entry(by_side=by_side)))
    assert Entry.objects.get().by_side == by_side
    assert dump().entries[0].model_dump(mode="json", exclude_defaults=True)["by_side"] == by_side
