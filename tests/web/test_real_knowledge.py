"""Every page of the real knowledge: how much it weighs, and where the guided symptoms end."""

import pytest
from django.core.cache import cache

from errors.knowledge import snapshot
from errors.web.diagnosis.home import EXAMPLES
from errors.web.discovery.sitemap import sitemap_pages
from tests.real_knowledge import published
from tests.web.page_weight import first_view

pytestmark = [pytest.mark.django_db, pytest.mark.untraced]
HTML = 40_000  # bytes, before compression
GLOSSARY = 50_000  # all terms on one page, so that a browser finds any of them
FIRST_VIEW = 120_000


@pytest.fixture(scope="module")
def real(django_db_setup, django_db_blocker, knowledge):
    with django_db_blocker.unblock(), published(knowledge) as current:
        yield current


@pytest.fixture(autouse=True)
def fresh_snapshot(real, monkeypatch):
    """The same for all tests, as none of them changes it."""
    monkeypatch.setattr(snapshot, "_current", real)
    cache.clear()


def test_no_page_is_larger_than_its_budget(client):
    current = snapshot.current()
    pages = {path: client.get(path).text for path in (place.path("it") for place in sitemap_pages(current, "it"))}
    pages |= {f"/it/diagnosi/ {example}": client.post("/it/diagnosi/", {"text": example}).text for example in EXAMPLES}
    assert len(pages) > len(current.entries) + len(current.codes)
    sizes = {path: len(page.encode()) for path, page in pages.items()}
    heavy = {path: size for path, size in sizes.items() if size > HTML}
    assert heavy.pop("/it/glossario/") < GLOSSARY
    assert heavy == {}
    first_views = {path: first_view(page) for path, page in pages.items()}
    assert {path: size for path, size in first_views.items() if size > FIRST_VIEW} == {}


def test_every_symptom_leads_to_an_end_in_both_languages(client):
    steps = snapshot.current().symptoms
    ahead, ends = [("", "start")], 0
    while ahead:
        trail, id = ahead.pop()
        ahead += [(f"{trail}{answer.id}/", answer.leads_to) for answer in steps[id].answers]
        if not steps[id].answers:
            ends += 1
            for page in (f"/it/sintomi/{trail}", f"/en/symptoms/{trail}") if ends % 7 == 1 else ():
                assert client.get(page).context["cards"]
    assert ends > 60
