"""Small and fast by design: how much a page weighs, and that no page asks the database more when there is more to show."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from errors.knowledge import snapshot
from errors.knowledge.load import load
from errors.web.diagnosis.home import EXAMPLES
from errors.web.discovery.sitemap import PAGES, places
from tests.factories import entry

HTML = 40_000  # bytes, before compression
GLOSSARY = 50_000  # all terms on one page, so that a browser finds any of them
FIRST_VIEW = 120_000


def first_view(page):
    """Bytes of the page and of every file of ours that it names, before compression."""
    names = set(re.findall(r'(?:href|src)="/static/([^"#]+)', page))
    return len(page.encode()) + sum(Path(finders.find(name)).stat().st_size for name in names)


def test_no_page_of_the_real_knowledge_is_larger_than_its_budget(client, db, knowledge):
    load(knowledge)
    current = snapshot.current()
    sizes = {path: client.get(path).text for path in (place.path("it") for place in places(current, "it"))}
    sizes |= {f"/it/diagnosi/ {example}": client.post("/it/diagnosi/", {"text": example}).text for example in EXAMPLES}
    assert len(sizes) > len(current.entries) + len(current.codes)
    heavy = {path: len(page.encode()) for path, page in sizes.items() if len(page.encode()) > HTML}
    assert heavy.pop("/it/glossario/") < GLOSSARY
    assert heavy == {}
    assert {path: first_view(page) for path, page in sizes.items() if first_view(page) > FIRST_VIEW} == {}


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
