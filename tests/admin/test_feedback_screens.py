import pytest
from django.urls import reverse

from errors.models import Entry, Feedback, SentTicket


@pytest.fixture
def heard(loaded):
    entry = Entry.objects.get()
    for voter in ("a", "b", "c"):
        Feedback.objects.vote(entry, voter, "", is_yes=False, language="it", reason="outdated", comment=f"Said by {voter}")
        SentTicket.objects.create(key=voter, reference=f"KB-AAAA-{voter * 2}", language="it", entry=entry, state="sent")


SCREENS = ["admin:errors_feedback_changelist", "admin:errors_sentticket_changelist"]


def test_comments_and_references_can_be_read(admin_client, heard):
    feedback, tickets = (admin_client.get(reverse(screen)).text for screen in SCREENS)
    assert all(f"Said by {voter}" in feedback for voter in "abc")
    assert "KB-AAAA-bb" in tickets


def test_feedback_of_one_entry_is_a_list_of_its_own(admin_client, heard):
    entry = Entry.objects.get()
    page = admin_client.get(reverse(SCREENS[0]), {"entry__id__exact": entry.pk + 1}).text
    assert "Said by a" not in page


def test_nothing_can_be_added_or_changed(admin_client, heard):
    assert admin_client.get(reverse("admin:errors_feedback_add")).status_code == 403
    assert admin_client.get(reverse("admin:errors_sentticket_add")).status_code == 403
    page = admin_client.get(reverse("admin:errors_feedback_change", args=[Feedback.objects.first().pk])).text
    assert 'name="comment"' not in page


def test_feedback_may_be_deleted_and_a_sent_ticket_not(admin_client, heard):
    assert admin_client.get(reverse("admin:errors_feedback_delete", args=[Feedback.objects.first().pk])).status_code == 200
    assert admin_client.get(reverse("admin:errors_sentticket_delete", args=[SentTicket.objects.first().pk])).status_code == 403
