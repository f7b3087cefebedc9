import pytest


def suggestions(client, query, path="/en/search/suggestions/"):
    response = client.get(path, {"q": query})
    assert response.status_code == 200
    return response.json()["options"]


def test_suggestion_has_all_that_the_box_shows(client, full):
    assert suggestions(client, "mailbox fu") == [
        {"url": "/en/errors/mailbox-full/", "kind": "Error", "language": "en", "title": [["Mailbox", True], [" ", False], ["full", True]]}
    ]


@pytest.mark.parametrize("query", ["", "m", "pizza", "\0", "x" * 5000])
def test_nothing_to_suggest(client, full, query):
    assert suggestions(client, query) == []


def test_code_is_suggested_in_the_language(client, full):
    assert [option["url"] for option in suggestions(client, "#5.2.2", "/it/cerca/suggerimenti/")] == [
        "/it/codici/5.2.2/",
        "/it/errori/mailbox-full/",
    ]
