import pytest

from tests.factories import entry


def test_providers_stand_by_kind_with_the_number_of_their_errors(client, publish):
    postfix = {"id": "postfix", "name": "Postfix", "kind": "server"}
    gmail = {"id": "gmail", "name": "Gmail", "kind": "mailbox"}
    publish(entry(provider="postfix"), providers=[postfix, gmail])
    kinds = client.get("/en/providers/").context["kinds"]
    assert [(str(kind.label), [(p.name, p.count) for p in kind.providers]) for kind in kinds] == [
        ("Mailbox providers", [("Gmail", 0)]),
        ("Mail servers", [("Postfix", 1)]),
    ]


def test_index_without_providers_says_so(client, db):
    assert "Nessun provider è ancora descritto." in client.get("/it/provider/").text


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    publish(providers=[{"id": f"p-{number}", "name": "P", "kind": "mailbox"} for number in range(count)])
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(0):
        client.get("/en/providers/")
