"""The database as the previous release left it, and the way up to today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from errors.knowledge.read_files import read_files

HERE = Path(__file__).parent
PREVIOUS = [("errors", "0006_feedback_and_sent_tickets")]


class PreviousRelease:
    """`model` gives the models of then; after `upgrade` those of today can be used."""

    def __init__(self):
        self._executor = MigrationExecutor(connection)
        self._today = [node for node in self._executor.loader.graph.leaf_nodes() if node[0] == "errors"]
        self._apps = self._executor.migrate(PREVIOUS).apps
        with transaction.atomic():  # rows may come before those that they refer to
            self._write_all(json.loads((HERE / "rows.json").read_text(encoding="utf-8")))

    def model(self, name):
        return self._apps.get_model("errors", name)

    def upgrade(self):
        MigrationExecutor(connection).migrate(self._today)

    def _write_all(self, rows):
        links = [link for row in rows for link in self._write(*row)]
        for row, name, others in links:
            getattr(row, name).set(others)
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), [self.model(name) for name, _, _ in rows]):
                cursor.execute(statement)

    def _write(self, name, key, values):
        """Returns the links to other rows, which may not be there yet."""
        model = self.model(name)
        fields = {name: model._meta.get_field(name) for name in values}
        row = model.objects.create(
            pk=key, **{fields[name].attname: value for name, value in values.items() if not fields[name].many_to_many}
        )
        return [(row, name, value) for name, value in values.items() if fields[name].many_to_many]


@pytest.fixture
def previous(transactional_db):
    release = PreviousRelease()
    yield release
    release.upgrade()  # the other tests use today's tables


@pytest.fixture(scope="session")
def documents():
    return read_files(HERE / "documents.yaml")
