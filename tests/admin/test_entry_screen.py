"""One screen makes an entry."""

import pytest
from django.urls import reverse

from errors.knowledge import snapshot
from errors.knowledge.entries.rows import read_entry
from errors.knowledge.snapshot import current
from errors.models import Attachment, Entry, EntryText, EscalationItem, EscalationRule, KnowledgeVersion, LoadedDocument

pytestmark = pytest.mark.django_db


def attach(*slugs):
    return list(Attachment.objects.filter(slug__in=slugs).values_list("pk", flat=True))


def attached(entry):
    return [item.attachment.slug for item in EscalationItem.objects.filter(rule__entry=entry)]


def test_new_entry_is_public_at_once(new_entry):
    assert list(current().entries) == ["mailbox-full"]
    new_entry.add("codes", scheme="enhanced", value="5.7.1")
    new_entry.add("sources", name="A manual", url="https://example.com/manual")
    new_entry["texts-1-title"] = new_entry["texts-1-summary"] = "Spam"
    new_entry["texts-1-state"] = "draft"
    assert new_entry.errors() == {}
    page = current().entries["spam"]
    assert list(page.texts) == ["it"]
    assert [code.value for code in page.codes] == ["5.7.1"]
    assert [source.url for source in page.sources] == ["https://example.com/manual"]


def test_entry_in_one_language_has_one_text(new_entry):
    assert new_entry.errors() == {}
    assert list(Entry.objects.get(slug="spam").texts.values_list("language", flat=True)) == ["it"]


def test_entry_in_english_alone_is_possible(new_entry):
    for name in ("title", "summary", "state"):
        new_entry[f"texts-1-{name}"], new_entry[f"texts-0-{name}"] = new_entry[f"texts-0-{name}"], ""
    new_entry["texts-0-state"] = "draft"
    assert new_entry.errors() == {}
    assert list(Entry.objects.get(slug="spam").texts.values_list("language", flat=True)) == ["en"]


def test_entry_without_a_text_is_refused(new_entry):
    new_entry.data |= {"texts-0-title": "", "texts-0-summary": "", "texts-0-state": "draft"}
    assert new_entry.errors() == {"texts": ["Write the text in at least one language."]}


def test_empty_screen_names_what_is_missing(screen):
    required = "This field is required."
    assert screen(Entry).errors() == {
        "slug": [required],
        "category": [required],
        "permanence": [required],
        "actor": [required],
        "texts": ["Write the text in at least one language."],
    }


def test_save_without_a_change_changes_nothing(screen, loaded):
    version = KnowledgeVersion.objects.number()
    EntryText.objects.update(meaning="One line,\nand another.")
    assert screen(loaded).errors() == {}
    assert KnowledgeVersion.objects.number() == version
    assert list(EntryText.objects.values_list("revision", "meaning")) == [(1, "One line,\nand another.")] * 2


def test_untouched_entry_stays_the_one_of_its_document(screen, loaded):
    assert screen(loaded).errors() == {}
    assert read_entry(Entry.objects.get()).model_dump(mode="json") == LoadedDocument.objects.contents("entry")["mailbox-full"]


def test_save_moves_the_version_and_shows_the_change(screen, loaded):
    version = current().version
    change = screen(loaded)
    change["texts-1-title"] = "No space left"
    assert change.errors() == {}
    assert current().version == version + 1
    assert current().entries["mailbox-full"].texts["en"].title == "No space left"


def test_this_process_looks_again_once_the_change_is_committed(screen, loaded, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(snapshot, "CHECK_EVERY", 60)
    change = screen(loaded)
    change["texts-1-title"] = "No space left"
    assert current().entries["mailbox-full"].texts["en"].title == "Mailbox full"
    with django_capture_on_commit_callbacks(execute=True):
        change.save()
    assert current().entries["mailbox-full"].texts["en"].title == "No space left"


def test_change_and_version_are_one_transaction(screen, loaded, monkeypatch):
    change = screen(loaded)
    change["texts-1-title"] = "No space left"
    monkeypatch.setattr("errors.admin.parts.publish.KnowledgeVersion", None)
    with pytest.raises(AttributeError):
        change.save()
    assert EntryText.objects.get(language="en").title == "Mailbox full"


def test_save_renders_markdown_and_shows_how(screen, loaded, curator):
    change = screen(loaded)
    change["texts-0-meaning"] = "È *piena*.\r\n\r\n- una riga"
    change["texts-0-actions"] = "Svuotala.\r\n\r\n  Poi   **riprova**. "
    assert change.errors() == {}
    text = EntryText.objects.get(language="it")
    assert text.meaning_html == "<p>È <em>piena</em>.</p>\n<ul>\n<li>una riga</li>\n</ul>"
    assert text.actions == "Svuotala.\nPoi **riprova**."
    assert "<li>Poi <strong>riprova</strong>.</li>" in curator.get(change.url).content.decode()


def test_language_cannot_be_there_twice(screen, loaded):
    change = screen(loaded)
    change["texts-1-language"] = "it"
    change["texts-1-title"] = "Still English"
    change.add("texts", language="it", title="Ancora", summary="Ancora", state="draft")
    assert change.errors()["texts"] == ["Please submit at most 2 forms."]
    change["texts-TOTAL_FORMS"] = 2
    assert change.errors() == {}
    assert list(EntryText.objects.values_list("language", "title")) == [("it", "Casella piena"), ("en", "Still English")]


def test_language_that_somebody_else_wrote_meanwhile_is_refused(screen, loaded):
    english = EntryText.objects.get(language="en")
    english.delete()
    change = screen(loaded)
    change.data |= {"texts-1-title": "Mine", "texts-1-summary": "Mine"}
    english.pk = None
    english.save()
    assert change.errors()["texts-1-__all__"] == ["Somebody else has written this language meanwhile. Open the page again."]


def test_attachments_become_the_rule_of_the_entry(screen, loaded):
    change = screen(loaded)
    change["attach"] = attach("date", "sender")
    assert change.errors() == {}
    assert attached(loaded) == ["date", "sender"]
    assert current().escalation["mailbox-full", None, None].attach == ("date", "sender")


def test_attachments_that_stay_keep_their_order(screen, loaded):
    rule = EscalationRule.objects.create(entry=loaded)
    for place, pk in enumerate(reversed(attach("date", "sender"))):
        EscalationItem.objects.create(rule=rule, attachment_id=pk, position=place)
    change = screen(loaded)
    change["attach"] = attach("date", "sender", "recipient")
    assert change.errors() == {}
    assert attached(loaded) == ["sender", "date", "recipient"]


def test_entry_without_attachments_has_no_rule(screen, loaded):
    EscalationItem.objects.create(rule=EscalationRule.objects.create(entry=loaded), attachment_id=attach("date")[0])
    change = screen(loaded)
    change["attach"] = []
    assert change.errors() == {}
    assert not EscalationRule.objects.filter(entry=loaded).exists()


def test_id_is_permanent(screen, loaded, curator):
    change = screen(loaded)
    change.data |= {"slug": "renamed", "actor": "sender"}
    assert change.errors() == {}
    assert Entry.objects.values_list("slug", "actor").get() == ("mailbox-full", "sender")


def test_entry_leads_to_its_page_once_it_is_public(curator, screen, loaded):
    url, link = screen(loaded).url, reverse("entry", args=["mailbox-full"])
    assert f'href="{link}"' in curator.get(url).content.decode()
    EntryText.objects.update(state="draft")
    assert f'href="{link}"' not in curator.get(url).content.decode()


def test_entry_cannot_replace_itself(screen, loaded):
    change = screen(loaded)
    change["replaced_by"] = loaded.pk
    assert change.errors() == {"replaced_by": ["That entry leads back to this one."]}


def test_entry_with_hundreds_of_patterns_can_be_saved(screen, loaded):
    change = screen(loaded)
    for number in range(400):
        change.add("patterns", kind="phrase", source=f"quota exceeded {number}", needs_reply="on")
    assert change.errors() == {}
    assert loaded.patterns.count() == 401
    assert screen(loaded).errors() == {}


def test_screen_explains_patterns_in_italian_and_english(curator, screen, loaded):
    english = curator.get(screen(loaded).url).content.decode()
    italian = curator.get(screen(loaded).url, HTTP_ACCEPT_LANGUAGE="it").content.decode()
    assert "* is anything on the line: <code>552 5.2.0 * spam detected</code>" in english
    assert "* è qualsiasi cosa sulla riga: <code>552 5.2.0 * spam detected</code>" in italian


@pytest.mark.parametrize(
    "value", ['{"nobody": {"actor": "sender"}}', '{"own-program": {}}', '{"own-program": {"actor": "me"}}', '["relay"]']
)
def test_by_side_is_refused_where_no_document_could_hold_it(screen, loaded, value):
    change = screen(loaded)
    change["by_side"] = value
    assert list(change.errors()) == ["by_side"]


def test_by_side_is_saved_as_in_the_documents(screen, loaded):
    change = screen(loaded)
    change["by_side"] = '{"own-mailbox": {"actor": "recipient", "permanence": null}}'
    assert change.errors() == {}
    loaded.refresh_from_db()
    assert loaded.by_side == {"own-mailbox": {"actor": "recipient"}}
