"""No place forgets a text field of an entry: the page, a diagnosis, the search, a dump, the form of the admin and the rows."""

import hashlib
import json
import re

import pytest
from django.core.management import call_command
from django.urls import reverse

from errors.knowledge.dump import dump
from errors.knowledge.entries.document import NOT_FOR_READERS, TEXT_FIELDS, EntryTextDocument
from errors.models import Entry, EntryText
from tests.factories import entry

LANGUAGES = ("it", "en")
PAGES = {"it": "/it/errori/mailbox-full/", "en": "/en/errors/mailbox-full/"}
DIAGNOSES = {"it": "/it/diagnosi/", "en": "/en/diagnosis/"}
every_field = pytest.mark.parametrize("field", TEXT_FIELDS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def word(field, language):
    """One that no other field has, nor any that looks like it."""
    digest = hashlib.md5(f"{field} {language}".encode(), usedforsecurity=False).hexdigest()
    return "".join("abcdefghiklmnopq"[int(digit, 16)] for digit in digest[:12])


def words(language):
    """A text whose every field holds nothing but its word."""
    found = {field: word(field, language) for field in TEXT_FIELDS}
    lists = [name for name, field in EntryTextDocument.model_fields.items() if field.annotation not in (str,)]
    return {field: [value] if field in lists else value for field, value in found.items()}


@pytest.fixture
def published(publish):
    publish(entry(it=words("it"), en=words("en")))


def article(html, kind):
    """What stands between the tags of the article, without what the support staff may copy from it."""
    found = re.search(rf'<article class="{kind}".*?</article>', html, re.DOTALL)
    return found[0].partition('<details class="fold share"')[0]


@every_language
@every_field
def test_entry_shows_it(client, published, field, language):
    assert f">{word(field, language)}<" in article(client.get(PAGES[language]).text, "entry")


@every_language
@every_field
def test_diagnosis_shows_it(client, published, field, language):
    page = client.post(DIAGNOSES[language], {"text": "552 5.2.2 user is over quota"}).text
    assert f">{word(field, language)}<" in article(page, "finding")


@every_language
@every_field
def test_search_finds_it(published, field, language, capsys):
    """Beside a word that says that it is about mail: else the search looks at titles, summaries and questions only."""
    call_command("search", "--json", "--language", language, f"email {word(field, language)}")
    found = json.loads(capsys.readouterr().out)
    assert [result["id"] for result in found["results"]] == ["mailbox-full"]
    assert found["did_you_mean"] is None


@every_language
@every_field
def test_dump_keeps_it(published, field, language):
    assert getattr(getattr(dump().entries[0], language), field) == words(language)[field]


@every_language
@every_field
def test_admin_lets_staff_edit_it(admin_client, published, field, language):
    url = reverse("admin:errors_entry_change", args=[Entry.objects.get().pk])
    formsets = [inline.formset for inline in admin_client.get(url).context["inline_admin_formsets"]]
    forms = {form.language: form for formset in formsets if formset.prefix == "texts" for form in formset.forms}
    assert forms[language][field].value() == word(field, language)
    assert f'name="{forms[language][field].html_name}"' in admin_client.get(url).text


def test_rows_have_a_column_for_each_field_of_the_document():
    columns = {field.name for field in EntryText._meta.concrete_fields if field.editable} - {"id", "entry", "language"}
    assert columns == {*TEXT_FIELDS, *NOT_FOR_READERS} == set(EntryTextDocument.model_fields)
