import pytest

from tests.factories import entry


def code(scheme, value, defines=False):
    return {"scheme": scheme, "value": value, "defines": defines}


@pytest.mark.parametrize(
    ("asked", "spelling"),
    [
        ("0x800CCC0E", "0x800ccc0e"),
        ("800ccc0e", "0x800ccc0e"),
        ("-2146644978", "0x800ccc0e"),
        ("0x800CCCOE", "0x800ccc0e"),
        ("-2147467259", "0x80004005"),
        ("%205.7.1", "5.7.1"),
        ("%235.7.1", "5.7.1"),
        ("5.7.X", "5.7.x"),
        ("S3140", "s3140"),
    ],
)
def test_every_spelling_leads_to_the_one(client, full, asked, spelling):
    response = client.get(f"/en/codes/{asked}/")
    assert (response.status_code, response["Location"]) == (301, f"/en/codes/{spelling}/")


def test_code_puts_the_general_meaning_first_and_providers_after(client, full_and_unknown):
    response = client.get("/en/codes/550/")
    assert response.status_code == 200
    assert response.context["lead"].id == "mailbox-full"
    assert [(shelf.heading.label, [card.id for card in shelf.cards]) for shelf in response.context["shelves"]] == [
        ("Gmail", ["gmail-unknown"])
    ]


def test_code_without_its_own_meaning_takes_that_of_its_family(client, publish):
    publish(
        entry("full", codes=[code("enhanced", "5.2.2")], patterns=[], examples=[]),
        entry("class-free", codes=[code("enhanced", "x.2.2", True)], patterns=[], examples=[]),
        entry("family", codes=[code("enhanced", "5.2.x", True)], patterns=[], examples=[]),
    )
    context = client.get("/it/codici/5.2.2/").context
    assert context["lead"].id == "class-free"
    assert context["lead_family"].label == "x.2.2"
    assert [family.link.label for family in context["families"]] == ["x.2.2", "5.2.x"]


def test_family_lists_its_members(client, publish):
    publish(entry(codes=[code("enhanced", "5.2.x", True), code("enhanced", "5.2.2"), code("smtp", "552")], patterns=[], examples=[]))
    assert [link.label for link in client.get("/en/codes/5.2.x/").context["members"]] == ["5.2.2"]


def test_unknown_code_is_not_found_but_helps(client, publish):
    publish(entry("family", codes=[code("enhanced", "5.7.x", True)], patterns=[], examples=[]))
    response = client.get("/it/codici/5.7.987/")
    assert response.status_code == 404
    assert [family.link.label for family in response.context["families"]] == ["5.7.x"]
    assert 'id="code-search"' in response.text
    assert "definitivo" in response.text


def test_retired_entry_is_not_listed(client, publish):
    publish(entry(), entry("old", replaced_by="mailbox-full", codes=[code("smtp", "552")], patterns=[], examples=[]))
    assert client.get("/en/codes/552/").status_code == 404


@pytest.mark.parametrize("value", ["%00", "%0a", "x" * 200, "%20", "%E2%80%8B", "<script>", "a/b", "..%2f..", "%ED%A0%80"])
def test_what_is_no_code_never_crashes(client, full, value):
    assert client.get(f"/en/codes/{value}/", follow=True).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_code_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"entry-{number}", codes=[code("smtp", "552")], patterns=[], examples=[]) for number in range(count)))
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(0):
        client.get("/en/codes/552/")
