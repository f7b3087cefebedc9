import pytest
from django.core.cache import cache

from errors.models import Feedback

PATHS = [("/it/parere/", "Grazie, buono a sapersi."), ("/en/feedback/", "Thank you, good to know.")]


@pytest.fixture(autouse=True)
def no_limits_from_before():
    cache.clear()


def votes():
    return list(Feedback.objects.values_list("is_yes", "reason", "comment", "reference").order_by("pk"))


@pytest.mark.parametrize(("path", "thanks"), PATHS)
def test_yes_is_counted_and_thanked_for(client, full, path, thanks):
    response = client.post(path, {"entry": "mailbox-full", "answer": "yes"})
    assert response.status_code == 200
    assert thanks in response.text
    assert votes() == [(True, "", "", "")]
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


def test_no_is_counted_at_once_and_asked_why(client, full):
    page = client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "no"}).text
    assert votes() == [(False, "", "", "")]
    assert page.count('name="reason"') == 4
    assert 'href="/en/errors/mailbox-full/#ticket"' in page


def test_reason_joins_the_vote_and_leads_to_the_ticket(client, full):
    client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "no"})
    answer = {"entry": "mailbox-full", "answer": "no", "reason": "outdated", "comment": "Moved.\r\nAsk anna@example.com, +39 06 12345678"}
    page = client.post("/en/feedback/", answer).text
    assert votes() == [(False, "outdated", "Moved.\nAsk [address], [phone]", "")]
    assert "The ticket for support is prepared" in page


def test_asking_again_does_not_lose_the_reason(client, full):
    client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "no", "reason": "unclear", "comment": "Hm"})
    client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "no"})
    assert votes() == [(False, "unclear", "Hm", "")]


def test_changed_mind_is_one_vote(client, full):
    client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "no", "reason": "unclear", "comment": "Hm"})
    client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "yes"})
    assert votes() == [(True, "", "", "")]


def test_everybody_has_one_vote_a_page_and_no_address_is_kept(client, full_and_unknown):
    for address in ("192.0.2.1", "192.0.2.2", "192.0.2.1"):
        for entry in ("mailbox-full", "gmail-unknown"):
            client.post("/it/parere/", {"entry": entry, "answer": "yes"}, REMOTE_ADDR=address)
    voters = list(Feedback.objects.values_list("voter", flat=True))
    assert len(voters) == len(set(voters)) == 4
    assert not any("192.0.2" in voter for voter in voters)


def test_long_comment_is_cut(client, full):
    client.post("/it/parere/", {"entry": "mailbox-full", "answer": "no", "reason": "unclear", "comment": "è " * 900})
    assert len(Feedback.objects.get().comment) <= 1000


def test_answer_for_a_ticket_is_counted_and_reported_once(client, full, desk):
    for _ in range(2):
        client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "yes", "ticket": "ABC-123"})
    assert votes() == [(True, "", "", "ABC-123")]
    assert [(one["event"], one["ticket"], one["solved"]) for one in desk.received] == [("answer", "ABC-123", True)]


def test_reference_that_cannot_be_one_is_left_out(client, full, desk):
    client.post("/en/feedback/", {"entry": "mailbox-full", "answer": "yes", "ticket": "<b>"})
    assert votes() == [(True, "", "", "")]
    assert desk.received == []


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({}, 400),
        ({"entry": "mailbox-full"}, 400),
        ({"entry": "mailbox-full", "answer": "maybe"}, 400),
        ({"entry": "mailbox-full", "answer": "no", "reason": "x"}, 400),
        ({"entry": "nothing", "answer": "yes"}, 404),
    ],
)
def test_nonsense_is_refused_in_the_design(client, full, data, status):
    response = client.post("/it/parere/", data)
    assert response.status_code == status
    assert 'class="brand"' in response.text
    assert votes() == []


def test_beyond_the_limit_nothing_is_counted(client, full, monkeypatch):
    monkeypatch.setattr("errors.web.support.feedback._MOST_AN_HOUR", 1)
    for answer in ("yes", "no"):
        assert client.post("/en/feedback/", {"entry": "mailbox-full", "answer": answer}).status_code == 200
    assert votes() == [(True, "", "", "")]


def test_looking_at_the_address_leads_home(client, full):
    assert client.get("/it/parere/")["Location"] == "/it/"


@pytest.mark.parametrize("count", [1, 3])
def test_vote_takes_the_same_queries_however_many_there_are(client, full, django_assert_num_queries, count):
    for number in range(count):
        client.post("/it/parere/", {"entry": "mailbox-full", "answer": "yes"}, REMOTE_ADDR=f"192.0.2.{number}")
    with django_assert_num_queries(6):
        client.post("/it/parere/", {"entry": "mailbox-full", "answer": "yes"}, REMOTE_ADDR="198.51.100.1")
