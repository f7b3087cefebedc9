import pytest

from tests.factories import entry


def test_categories_stand_by_area_with_the_number_of_their_entries(client, full):
    areas = client.get("/en/categories/").context["areas"]
    assert [(area.title, [(c.url, c.count) for c in area.categories]) for area in areas] == [
        (
            "Title",
            [
                ("/en/errors/?category=mailbox-full", 1),
                ("/en/errors/?category=unknown-recipient", 0),
                ("/en/errors/?category=unspecified-refusal", 0),
            ],
        )
    ]


def test_category_is_the_filtered_list(client, full):
    response = client.get("/it/categorie/mailbox-full/")
    assert (response.status_code, response["Location"]) == (301, "/it/errori/?category=mailbox-full")


def test_unknown_category_is_not_found(client, full):
    assert client.get("/it/categorie/nothing/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"entry-{number}", patterns=[], examples=[]) for number in range(count)))
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(0):
        client.get("/en/categories/")
