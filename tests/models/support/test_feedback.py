from datetime import timedelta

import pytest
from django.utils import timezone

from errors.models import Entry, Feedback
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db


@pytest.fixture
def full():
    load_entries(entry())
    return Entry.objects.get()


def vote(full, voter="a" * 64, reference="", **answer):
    return Feedback.objects.vote(full, voter, reference, **({"is_yes": True, "language": "it"} | answer))


def test_second_vote_takes_the_place_of_the_first(full):
    assert vote(full)
    assert not vote(full)
    assert vote(full, is_yes=False)
    assert full.feedback.all().counts() == {"helpful": 0, "not_helpful": 1, "solved": 0, "not_solved": 0}


def test_everybody_has_a_vote_and_every_ticket_an_answer(full):
    for voter, reference, is_yes in (("a", "", True), ("b", "", False), ("a", "T-1", True), ("a", "T-2", False)):
        vote(full, voter, reference, is_yes=is_yes)
    assert full.feedback.all().counts() == {"helpful": 1, "not_helpful": 1, "solved": 1, "not_solved": 1}


def test_reason_belongs_to_the_answer_but_a_comment_makes_no_new_one(full):
    vote(full, is_yes=False)
    assert vote(full, is_yes=False, reason="outdated")
    assert not vote(full, is_yes=False, reason="outdated", comment="The menu moved")
    assert Feedback.objects.get().comment == "The menu moved"


def test_old_comments_are_forgotten_when_a_new_one_comes(full):
    vote(full, "a", is_yes=False, comment="old")
    Feedback.objects.update(created=timezone.now() - timedelta(days=181))
    vote(full, "b", is_yes=False, comment="new")
    assert sorted(Feedback.objects.values_list("comment", flat=True)) == ["", "new"]
