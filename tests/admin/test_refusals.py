"""What cannot be used is refused beside its field, and never breaks the page."""

import pytest

from errors.models import Code, Entry, Example, Pattern
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "source", "english", "italian"),
    [
        (
            "regex",
            "quota(exceeded",
            "RE2 cannot use this expression: missing ): quota(exceeded",
            "RE2 non può usare questa espressione: missing ): quota(exceeded",
        ),
        ("regex", "quota{1,99}", "Nothing may repeat over 50 times.", "Niente può ripetersi più di 50 volte."),
        (
            "regex",
            "[a-z]+|quota",
            "Every match must contain the same 4 letters in a row, outside brackets and alternatives.",
            "Ogni corrispondenza deve contenere le stesse 4 lettere di seguito, fuori da parentesi e alternative.",
        ),
        (
            "phrase",
            "a * b",
            "A phrase needs at least 4 letters or digits in a row; a * interrupts the row.",
            "Una frase ha bisogno di almeno 4 lettere o cifre di seguito; un * le interrompe.",
        ),
        (
            "words",
            "no",
            "Too little to go by: write longer words, or more of them, separated by commas.",
            "Troppo poco: scrivi parole più lunghe, o di più, separate da virgole.",
        ),
        ("words", "quota, @nobody", "There is no group of words @nobody.", "Non c'è un gruppo di parole @nobody."),
        (
            "words",
            "piena, " + "esaurita|" * 20 + "quota",
            "At most 140 characters, so that it can be read.",
            "Al massimo 140 caratteri, perché si possa leggere.",
        ),
    ],
)
def test_pattern_that_cannot_be_used_is_refused(new_entry, kind, source, english, italian):
    new_entry.add("patterns", kind=kind, source=source)
    assert new_entry.errors() == {"patterns-1-source": [english]}
    new_entry.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "it"
    assert new_entry.errors() == {"patterns-1-source": [italian]}
    assert not Entry.objects.filter(slug="spam").exists()


@pytest.mark.parametrize(
    ("scheme", "value"), [("enhanced", "552"), ("smtp", "5.2.2"), ("hresult", "550"), ("winsock", "abc"), ("vendor", "İ" * 80)]
)
def test_code_of_another_scheme_is_refused(new_entry, scheme, value):
    new_entry.add("codes", scheme=scheme, value=value)
    assert new_entry.errors() == {"codes-0-value": ["This is not a code of that scheme."]}


def test_code_in_another_spelling_is_the_same_code(new_entry):
    new_entry.add("codes", scheme="hresult", value="0x800CCC0E")
    new_entry.add("codes", scheme="hresult", value="800ccc0e")
    assert new_entry.errors() == {"codes-1-value": ["This code is already there."]}


def test_codes_cannot_change_places(screen, loaded):
    Code.objects.create(entry=loaded, scheme="smtp", value="550")
    change = screen(loaded)
    change["codes-0-value"], change["codes-1-value"] = "550", "552"
    assert change.errors() == {name: ["This code is already there."] for name in ("codes-0-value", "codes-1-value")}


def test_removed_code_can_be_added_again(screen, loaded):
    change = screen(loaded)
    change["codes-0-DELETE"] = "on"
    change.add("codes", scheme="smtp", value="552", defines="on")
    assert change.errors() == {}
    assert Code.objects.values_list("value", "defines").get() == ("552", True)


def test_code_that_another_entry_defines_is_refused(new_entry, loaded):
    Code.objects.update(defines=True)
    new_entry.add("codes", scheme="smtp", value="552", defines="on")
    assert new_entry.errors() == {}
    changed = new_entry
    changed["slug"], changed["provider"] = "other", loaded.provider_id
    changed["patterns-0-source"], changed["examples-0-text"] = "some other words", "552 some other words"
    assert changed.errors() == {"codes-0-value": ["mailbox-full already defines this code."]}


def test_pattern_cannot_be_there_twice(new_entry):
    new_entry.add("patterns", kind="phrase", source="message looks like spam")
    assert new_entry.errors()["patterns"] == ["Please correct the duplicate data for kind and source, which must be unique."]


def test_example_that_leads_elsewhere_is_refused(new_entry):
    new_entry.add("examples", text="552 user is over quota", leads_here="on")
    new_entry.add("examples", text="hello there", leads_here="on")
    assert new_entry.errors() == {
        "examples-1-text": ["This example leads to mailbox-full, not to this entry."],
        "examples-2-text": ["This example leads to nothing, not to this entry."],
    }


def test_counterexample_that_leads_here_is_refused(new_entry):
    new_entry.add("examples", text="550 your message looks like spam to us")
    assert new_entry.errors() == {"examples-1-text": ["This counterexample leads to this entry."]}
    new_entry["examples-1-text"] = "552 user is over quota"
    assert new_entry.errors() == {}
    assert list(Example.objects.filter(entry__slug="spam").values_list("leads_here", flat=True)) == [True, False]


def test_draft_is_proved_like_a_published_entry(new_entry):
    new_entry["texts-0-state"] = "draft"
    new_entry["patterns-0-source"] = "something else"
    new_entry["examples-0-text"] = "552 user is over quota"
    assert new_entry.errors() == {"examples-0-text": ["This example leads to mailbox-full, not to this entry."]}


def test_retired_entry_needs_no_proof(screen, loaded):
    load_entries(entry(), entry("old", patterns=[], examples=["552 user is over quota"], replaced_by="mailbox-full"))
    assert screen(Entry.objects.get(slug="old")).errors() == {}


def test_example_is_no_proof_while_the_rest_is_wrong(new_entry):
    new_entry["permanence"] = "for ever"
    new_entry.add("examples", text="hello there", leads_here="on")
    assert list(new_entry.errors()) == ["permanence"]


def test_taken_example_of_another_entry_is_reported(new_entry, loaded):
    new_entry["provider"] = loaded.provider_id
    new_entry["patterns-0-source"] = "552 5.2.2 user is over quota"
    new_entry["examples-0-text"] = "552 5.2.2 user is over quota"
    page = new_entry.client.post(new_entry.url, new_entry.data, follow=True).content.decode()
    assert "An example of mailbox-full now leads here: 552 5.2.2 user is over quota" in page


@pytest.mark.parametrize("name", ["meaning", "actions", "often_read"])
def test_markdown_that_cannot_be_rendered_is_refused(new_entry, name):
    new_entry[f"texts-0-{name}"] = "[" * 200
    complaint = "This Markdown cannot be shown: it is too long, or has too many brackets or marks in a row."
    assert new_entry.errors() == {f"texts-0-{name}": [complaint]}


def test_action_that_is_too_long_is_refused(new_entry):
    new_entry["texts-0-actions"] = "Wait.\r\n" + "x" * 2001
    assert new_entry.errors() == {"texts-0-actions": ["An action has at most 2000 characters."]}


@pytest.mark.parametrize("url", ["ftp://example.com/manual", "javascript:alert(1)", "a manual"])
def test_source_that_is_no_web_address_is_refused(new_entry, url):
    new_entry.add("sources", name="A manual", url=url)
    assert new_entry.errors() == {"sources-0-url": ["Enter a valid URL."]}


def test_line_breaks_of_a_browser_do_not_change_a_pattern(screen, loaded):
    Pattern.objects.update(source="user is over quota\nand more")
    Example.objects.update(text="552 user is over quota\nand more")
    assert screen(loaded).errors() == {}
    assert Pattern.objects.get().source == "user is over quota\nand more"
    assert {row.text for row in Example.objects.all()} == {"552 user is over quota\nand more"}
