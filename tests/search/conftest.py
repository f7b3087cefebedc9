import pytest


@pytest.fixture(scope="session")
def index(knowledge, catalog):
    """The real knowledge, to be searched."""
    from tests.search.knowledge import index_of  # noqa: PLC0415 -- Django must be set up first

    return index_of(knowledge, catalog)
