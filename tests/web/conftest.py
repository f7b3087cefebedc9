"""The fixtures of a served site."""

from tests.site_fixtures import fresh_snapshot, full, full_and_unknown, plain_static_files, publish  # noqa: F401 -- pytest finds fixtures by their names here
