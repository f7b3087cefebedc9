import pytest

PATH = "/en/errors/mailbox-full/"


def test_entry_asks_whether_it_helped(client, full):
    page = client.get(PATH).text
    assert "Was this helpful?" in page
    assert "Did this solve it?" not in page


@pytest.mark.parametrize(
    ("path", "question"), [(PATH, "Did this solve it? (ticket ABC-123)"), ("/it/errori/mailbox-full/", "(ticket ABC-123)")]
)
def test_link_with_a_ticket_asks_whether_it_is_solved(client, full, path, question):
    response = client.get(path + "?ref=ABC-123")
    assert question in response.text
    assert '<input type="hidden" name="ticket" value="ABC-123">' in response.text
    assert "/e/mailbox-full?ref=ABC-123" in response.context["share"].reply
    assert response["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in client.get(path)


@pytest.mark.parametrize("ref", ["", "%3Cscript%3E", "a b", "x" * 41, "%00", "-1", "%E0%A4"])
def test_reference_that_cannot_be_one_is_no_reference(client, full, ref):
    response = client.get(f"{PATH}?ref={ref}")
    assert response.status_code == 200
    assert response.context["question"].ticket == ""


def test_short_link_carries_the_ticket_on(client, full):
    response = client.get("/e/mailbox-full?ref=ABC-123", headers={"accept-language": "en"})
    assert response["Location"] == "/en/errors/mailbox-full/?ref=ABC-123"


def test_diagnosis_asks_about_its_explanation(client, full):
    response = client.post("/en/diagnosis/", {"text": "552 user is over quota"})
    assert response.context["question"].entry == "mailbox-full"
    assert "Was this helpful?" in response.text
