from errors.engine.vocabulary import Actor
from errors.knowledge.dump import dump
from errors.knowledge.load import load
from errors.models import EntryText, LoadedDocument

ALL = 15


def rewritten(documents):
    """The documents as a new release brings them: every entry and every provider says something new."""
    entries = [entry.model_copy(update={"actor": Actor.PROVIDER}) for entry in documents.entries]
    providers = [provider.model_copy(update={"status_url": "https://example.it/status"}) for provider in documents.providers]
    return documents.model_copy(update={"entries": entries, "providers": providers})


def test_untouched_rows_are_those_of_their_documents(previous, documents):
    previous.upgrade()
    report = load(documents)
    assert (report.written, report.kept, report.unchanged) == ([], [], ALL)
    assert {noun: sorted(document.key for document in getattr(dump(), noun)) for noun in type(documents).model_fields} == {
        noun: sorted(document.key for document in getattr(documents, noun)) for noun in type(documents).model_fields
    }


def test_untouched_rows_take_what_is_new(previous, documents):
    previous.upgrade()
    report = load(rewritten(documents))
    written = ["providers/esempio", "providers/server", "entries/mailbox-full", "entries/quota", "entries/a-guide"]
    assert (sorted(report.written), report.kept) == (sorted(written), [])


def test_what_staff_edited_before_the_upgrade_is_kept(previous, documents):
    previous.model("EntryText").objects.filter(entry__slug="quota", language="en").update(title="By staff")
    previous.model("Entry").objects.get(slug="mailbox-full").see_also.clear()
    previous.model("ServiceDomain").objects.create(service=previous.model("MailService").objects.get(), domain="example.com")
    previous.upgrade()
    report = load(rewritten(documents))
    assert sorted(report.kept) == ["entries/mailbox-full", "entries/quota", "providers/esempio"]
    assert sorted(report.written) == ["entries/a-guide", "providers/server"]
    assert EntryText.objects.get(entry__slug="quota", language="en").title == "By staff"


def test_every_noun_is_kept_where_staff_edited_it(previous, documents):
    for text in ("CategoryGroupText", "CategoryText", "SymptomStepText"):
        previous.model(text).objects.update(title="By staff")
    previous.model("AttachmentText").objects.update(label="By staff")
    previous.model("EscalationText").objects.update(where="By staff")
    previous.model("SynonymGroup").objects.update(en="by staff")
    previous.model("TermText").objects.update(body="By staff")
    previous.model("EntryText").objects.update(title="By staff")
    previous.model("Provider").objects.update(name="By staff")
    previous.upgrade()
    report = load(documents)
    assert (report.written, len(report.kept), report.unchanged) == ([], ALL, 0)
    assert load(documents).unchanged == ALL
    assert len(load(rewritten(documents)).kept) == 5


def test_what_staff_edit_after_the_upgrade_is_kept(previous, documents):
    previous.upgrade()
    EntryText.objects.filter(entry__slug="quota", language="en").update(title="By staff")
    assert load(rewritten(documents)).kept == ["entries/quota"]


def test_what_staff_made_before_the_upgrade_is_nobody_elses(previous, documents):
    category = previous.model("Category").objects.get()
    previous.model("Entry").objects.create(slug="theirs", category=category, permanence="info", actor="nobody")
    previous.upgrade()
    assert not LoadedDocument.objects.filter(key="theirs").exists()
    load(documents)
    assert [entry.id for entry in dump().entries] == ["a-guide", "mailbox-full", "quota", "theirs"]
