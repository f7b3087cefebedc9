import os
import subprocess
import sys

from errors.knowledge import snapshot
from errors.models import KnowledgeVersion
from tests.conftest import ROOT


def test_healthz_needs_no_database(client):
    response = client.get("/healthz")
    assert (response.status_code, response.text) == (200, "ok\n")


def test_readyz_names_the_snapshot(client, full):
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"ready": True, "snapshot": 1, "failure": None})


def test_readyz_is_unavailable_without_tables(client, settings, tmp_path, django_db_blocker, django_db_setup):
    from django.db import connection  # noqa: PLC0415 -- a connection of this test's own

    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE errors_entry RENAME TO errors_entry_gone")
        try:
            response = client.get("/readyz")
        finally:
            cursor.execute("ALTER TABLE errors_entry_gone RENAME TO errors_entry")
    assert response.status_code == 503
    assert response.json()["ready"] is False


def test_process_that_cannot_read_the_database_starts_and_says_so(tmp_path):
    ask = "from helpdesk.wsgi import application; from django.test import Client; print(Client().get('/readyz').status_code)"
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3"}
    started = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert started.stdout == "503\n"
    assert "The knowledge could not be read at the start" in started.stderr


def test_warm_process_answers_its_first_request_without_building(client, full, django_assert_num_queries):
    snapshot.warm_up()
    with django_assert_num_queries(0):
        client.get("/it/")


def test_readyz_reports_a_failed_rebuild_and_serves_the_old_knowledge(client, full):
    client.get("/readyz")
    KnowledgeVersion.objects.bump()
    from errors.models import Pattern  # noqa: PLC0415 -- only here is a pattern broken behind everybody's back

    Pattern.objects.update(kind="regex", source="(")
    snapshot.forget()
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json()["snapshot"] == 1
    assert response.json()["failure"]
