import pytest

from errors.web.diagnosis.home import EXAMPLES
from tests.factories import entry


@pytest.mark.parametrize(("path", "language", "heading"), [("/it/", "it", "Incolla l'errore."), ("/en/", "en", "Paste the error.")])
def test_home_speaks_the_language_of_its_path(client, full, path, language, heading):
    response = client.get(path)
    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.text
    assert heading in response.text


def test_home_offers_examples_as_forms(client, full):
    assert client.get("/it/").text.count('name="text" value="') == len(EXAMPLES)


def test_home_counts_only_current_entries(client, publish):
    publish(entry(), entry("old", replaced_by="mailbox-full", patterns=[], examples=[]))
    assert [group.count for group in client.get("/it/").context["groups"]] == [1]


def test_home_without_knowledge_still_has_the_box(client, db):
    assert 'id="paste-text"' in client.get("/en/").text


@pytest.mark.parametrize("count", [1, 3])
def test_home_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"entry-{number}", patterns=[], examples=[]) for number in range(count)))
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(0):
        client.get("/it/")
