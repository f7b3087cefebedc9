"""How often the right page comes first. The parts of queries.yaml say which of them the ranking had seen."""

import pytest

from errors.search import find
from tests.search.knowledge import questions


def places(index, part):
    """For each question the place of the first right page from 0 on; an honest empty page is in place 0."""
    for text, right in questions(part):
        found = [f"{document.kind}/{document.id}" for document in find(str(text), index).results]
        yield next((place for place, page in enumerate(found) if page in right), 99) if right else 99 * bool(found)


@pytest.mark.parametrize("part", ["tuned", "held_back", "later", "last"])
def test_right_page_comes_first_or_near(index, part):
    found = list(places(index, part))
    assert sum(place == 0 for place in found) >= 0.93 * len(found)
    assert sum(place < 3 for place in found) >= 0.95 * len(found)


@pytest.mark.parametrize("part", ["tuned", "held_back", "later", "last"])
def test_nonsense_finds_nothing(index, part):
    nonsense = [text for text, right in questions(part) if not right]
    assert [text for text in nonsense if find(str(text), index).results] == []


def test_every_right_page_exists(index):
    pages = {f"{document.kind}/{document.id}" for document in index.documents} | {f"code/{value}" for value in index.codes.pages}
    wanted = {page for part in ("tuned", "held_back", "later", "last") for _, right in questions(part) for page in right}
    assert wanted - pages == set()
