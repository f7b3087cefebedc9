import pytest
from django.contrib.auth import get_user_model

from errors.models import Entry, Feedback, SentTicket

PATH = "/en/errors/mailbox-full/"


@pytest.fixture
def anna(client, full):
    user = get_user_model().objects.create_superuser("anna", password="only-for-tests")
    client.force_login(user)
    return user


def test_staff_see_where_to_edit_and_the_numbers(client, anna):
    entry = Entry.objects.get()
    Feedback.objects.vote(entry, "a", "", is_yes=True, language="it")
    Feedback.objects.vote(entry, "b", "T-1", is_yes=False, language="it")
    SentTicket.objects.create(key="k", reference="KB-AAAA-AA", language="it", entry=entry, state="sent")
    response = client.get(PATH)
    assert response.context["staff"].counts == {"helpful": 1, "not_helpful": 0, "solved": 0, "not_solved": 1}
    assert response.context["staff"].tickets == 1
    assert f'href="/admin/errors/entry/{entry.pk}/change/"' in response.text
    assert client.get(response.context["staff"].feedback_url).status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_visitor_without_a_session_gets_the_page_without_a_look_at_it(client, full, django_assert_num_queries):
    client.get("/readyz")
    with django_assert_num_queries(0):
        response = client.get(PATH)
    assert response.context["staff"] is None
    assert "Cookie" not in response.get("Vary", "")
    assert "no-store" not in response["Cache-Control"]


@pytest.mark.parametrize("cookie", ["nonsense", ""])
def test_made_up_session_is_no_staff(client, full, cookie):
    client.cookies["sessionid"] = cookie
    assert client.get(PATH).context["staff"] is None


def test_user_who_is_no_staff_sees_what_everybody_sees(client, anna):
    get_user_model().objects.update(is_staff=False)
    assert client.get(PATH).context["staff"] is None


@pytest.mark.parametrize("count", [1, 3])
def test_numbers_take_the_same_queries_however_many_there_are(client, anna, django_assert_num_queries, count):
    for number in range(count):
        Feedback.objects.vote(Entry.objects.get(), str(number), "", is_yes=True, language="it")
    client.get(PATH)
    with django_assert_num_queries(5):
        client.get(PATH)
