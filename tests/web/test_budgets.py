"""Fast by design: no page asks the database more when there is more to show. What the real pages weigh is in test_real_knowledge.py."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from errors.web.discovery.sitemap import PAGES
from tests.factories import entry
from tests.web.page_weight import first_view


@pytest.mark.parametrize("path", ["/it/", "/it/errori/", "/it/errori/entry-0/"])
def test_first_view_counts_every_file(client, publish, path):
    publish(entry("entry-0"))
    page = client.get(path).text
    assert first_view(page) > len(page.encode()) + 20_000


ONE_OF_EACH = [*PAGES, "entry", "entry-image", "code", "numbering", "provider", "feed", "sitemap", "opensearch", "image"]
ARGUMENTS = {
    "entry": ["entry-0"],
    "entry-image": ["entry-0"],
    "code": ["552"],
    "numbering": ["smtp"],
    "provider": ["aruba"],
    "sitemap": [1],
}


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("language", ["it", "en"])
def test_page_asks_the_database_as_much_for_three_as_for_one(client, publish, name, language):
    """Each address is asked for once a knowledge, so none comes from the cache."""

    with override(language):
        path = reverse(name, args=ARGUMENTS.get(name, []))
    counts = []
    for count in (1, 3):
        codes = [{"scheme": "smtp", "value": "552"}]
        publish(
            *(entry(f"entry-{n}", provider="aruba", codes=codes, reviewed="2026-11-21", patterns=[], examples=[]) for n in range(count))
        )
        client.get("/readyz")  # builds the snapshot, and keeps no page
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] == (2 if name == "entries" else 0)


@pytest.mark.parametrize("count", [1, 3])
def test_diagnosis_asks_the_database_nothing(client, publish, django_assert_num_queries, count):
    publish(*(entry(f"entry-{n}", patterns=[{"phrase": f"user {n} is over quota"}], examples=[]) for n in range(count)))
    client.get("/readyz")
    with django_assert_num_queries(0):
        client.post("/it/diagnosi/", {"text": "\n".join(f"552 5.2.2 user {n} is over quota" for n in range(count))})
