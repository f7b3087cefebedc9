import pytest

from errors.web.codes import in_order
from tests.factories import entry


def test_index_groups_codes_by_numbering(client, publish):
    codes = [{"scheme": "smtp", "value": "552", "defines": True}, {"scheme": "enhanced", "value": "5.2.2"}]
    publish(entry(codes=codes))
    numberings = client.get("/en/codes/").context["numberings"]
    assert [(n.scheme, [c.value for c in n.defined], [c.label for c in n.others]) for n in numberings] == [
        ("smtp", ["552"], []),
        ("enhanced", [], ["5.2.2"]),
    ]


def test_index_without_codes_says_so(client, db):
    assert "Nessun codice è ancora spiegato." in client.get("/it/codici/").text


@pytest.mark.parametrize(("asked", "target"), [("800CCC0E", "/it/codici/0x800ccc0e/"), (" 550 ", "/it/codici/550/")])
def test_search_leads_to_the_code(client, full, asked, target):
    response = client.get("/it/codici/", {"code": asked})
    assert (response.status_code, response["Location"]) == (302, target)


@pytest.mark.parametrize("asked", ["", " ", "\0", "x" * 200])
def test_search_for_no_code_shows_the_index(client, full, asked):
    assert client.get("/it/codici/", {"code": asked}).status_code == 200


def test_codes_stand_in_the_order_of_their_numbers():
    codes = ["5.1.10", "5.1.2", "x.1.1", "5.1.x", "550"]
    assert sorted(codes, key=in_order) == ["x.1.1", "5.1.x", "5.1.2", "5.1.10", "550"]


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"e-{n}", codes=[{"scheme": "smtp", "value": "552"}], patterns=[], examples=[]) for n in range(count)))
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(0):
        client.get("/en/codes/")
