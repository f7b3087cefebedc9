"""Which language is behind, after whose change."""

import pytest

from errors.admin.entries.translation import behind
from errors.models import EntryText

pytestmark = pytest.mark.django_db
IT, EN = "texts-0", "texts-1"


@pytest.fixture
def save(screen, loaded):
    """Change texts and return (language, revision, translated_from) of both."""

    def save(**titles):
        change = screen(loaded)
        for place, title in titles.items():
            change[f"{ {'it': IT, 'en': EN}[place] }-title"] = title
        assert change.errors() == {}
        return list(EntryText.objects.values_list("language", "revision", "translated_from"))

    return save


def behind_languages():
    return list(behind().values_list("language", flat=True))


def test_loaded_texts_are_level(loaded):
    assert behind_languages() == []


def test_changed_text_leaves_the_other_behind(save):
    assert save(it="Piena") == [("it", 2, 1), ("en", 1, 1)]
    assert behind_languages() == ["en"]


def test_text_that_follows_is_level_again(save):
    save(it="Piena")
    assert save(en="Full") == [("it", 2, 2), ("en", 2, 2)]
    assert behind_languages() == []


def test_texts_that_change_together_are_level(save):
    assert save(it="Piena", en="Full") == [("it", 2, 2), ("en", 2, 2)]


def test_tick_says_that_the_other_need_not_follow(screen, loaded):
    change = screen(loaded)
    change.data |= {f"{IT}-title": "Casella  piena!", f"{IT}-say_the_same": "on"}
    assert change.errors() == {}
    assert list(EntryText.objects.values_list("revision", "translated_from")) == [(2, 1), (1, 2)]
    assert behind_languages() == []


def test_tick_alone_levels_what_was_behind(save, screen, loaded):
    save(it="Piena")
    change = screen(loaded)
    change[f"{EN}-say_the_same"] = "on"
    assert change.errors() == {}
    assert list(EntryText.objects.values_list("revision", "translated_from")) == [(2, 1), (1, 2)]


def test_state_is_no_change_of_the_words(screen, loaded):
    change = screen(loaded)
    change[f"{IT}-state"] = "draft"
    assert change.errors() == {}
    assert list(EntryText.objects.values_list("revision", "translated_from")) == [(1, 1), (1, 1)]


def test_text_in_a_new_language_is_level(screen, loaded):
    EntryText.objects.filter(language="en").delete()
    EntryText.objects.update(revision=3, translated_from=None)
    change = screen(loaded)
    change.data |= {f"{EN}-title": "Full", f"{EN}-summary": "Full"}
    assert change.errors() == {}
    assert list(EntryText.objects.values_list("language", "revision", "translated_from")) == [("it", 3, 1), ("en", 1, 3)]


def test_screen_says_which_text_is_behind(save, screen, loaded, curator):
    save(it="Piena")
    page = curator.get(screen(loaded).url).content.decode()
    assert page.count("Level with the other.") == 1
    assert page.count("Behind: the other language has changed since.") == 1
