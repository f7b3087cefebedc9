"""A third language that is only half there is told in one message what it lacks."""

from dataclasses import replace

import pytest

from errors.knowledge.language_check import check_languages, lacks
from errors.languages import CODES, LANGUAGES, SOURCE, Language

NEW = Language("xx", "Xish", "Xish")


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_language_of_the_site_lacks_nothing(language):
    assert list(lacks(language)) == []


def test_new_language_is_told_all_that_is_missing_in_the_order_of_work():
    values, tables, catalogue, documents, column, migration = lacks(NEW)
    assert values == "no locale, stemmer, recognition, settings_title, settings_summary in errors/languages"
    assert tables.startswith("no words in the tables silent, ")
    assert catalogue == "no catalogue helpdesk/locale/xx/LC_MESSAGES/django.mo"
    assert documents.startswith("no field in the documents AttachmentDocument, CategoryDocument, ")
    assert column == "no column of SynonymGroup"
    assert migration.startswith("no migration that lets it into AttachmentText, CategoryGroupText, ")


def test_table_without_words_and_unknown_stemmer_are_named():
    language = replace(SOURCE, stemmer="klingon", words=replace(SOURCE.words, denials=frozenset()))
    assert list(lacks(language)) == ["no words in the tables denials", "tantivy has no stemmer 'klingon'"]


def test_language_of_the_settings_alone_is_named(settings):
    settings.LANGUAGES = [*settings.LANGUAGES, ("xx", "Xish")]
    assert [message.msg for message in check_languages()] == ["A language is not complete. xx: not in errors/languages."]
