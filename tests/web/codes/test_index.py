import pytest

from errors.web.codes.index import in_order
from tests.factories import entry, text


def test_index_groups_codes_by_numbering(client, publish):
    codes = [{"scheme": "smtp", "value": "552", "defines": True}, {"scheme": "enhanced", "value": "5.2.2"}]
    publish(entry(codes=codes, en=text(title="552: mailbox full")))
    numberings = client.get("/en/codes/").context["numberings"]
    assert [(n.scheme, [(c.value, c.title, c.count) for c in n.codes]) for n in numberings] == [
        ("smtp", [("552", "mailbox full", 1)]),
        ("enhanced", [("5.2.2", "", 1)]),
    ]


def test_long_numbering_shows_the_most_met_codes_and_has_a_page_of_its_own(client, publish):
    values = [f"5.7.{number}" for number in range(1, 131)]
    codes = [{"scheme": "enhanced", "value": value} for value in values]
    publish(entry(codes=codes), entry("other", codes=codes[-1:], patterns=[], examples=[]))
    numbering = client.get("/en/codes/").context["numberings"][0]
    assert [code.value for code in numbering.most_met] == [*values[:15], "5.7.130"]
    assert numbering.url == "/en/codes/all/enhanced/"
    pages = [client.get(numbering.url, {"page": page}).context["page"].object_list for page in (1, 2)]
    assert [code.value for page in pages for code in page] == values


def test_code_is_listed_with_the_explanation_of_its_class_free_form_and_families_stand_last(client, publish):
    codes = [{"scheme": "enhanced", "value": "x.2.2", "defines": True}, {"scheme": "enhanced", "value": "5.2.2"}]
    publish(entry(codes=codes, en=text(title="5.2.2: mailbox full")))
    listed = client.get("/en/codes/all/enhanced/").context["page"].object_list
    assert [(code.value, code.title) for code in listed] == [("5.2.2", "mailbox full"), ("x.2.2", "mailbox full")]


@pytest.mark.parametrize("scheme", ["nothing", "%00", "smtp"])
def test_numbering_without_codes_is_not_found(client, publish, scheme):
    publish(entry())
    assert client.get(f"/it/codici/tutti/{scheme}/").status_code == 404


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
