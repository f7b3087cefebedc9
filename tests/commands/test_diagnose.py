import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from errors.knowledge import snapshot
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def knowledge_in_database(monkeypatch):
    load_entries(entry(codes=[{"scheme": "smtp", "value": "552"}], escalation={"attach": ["recipient", "date"]}))
    monkeypatch.setattr(snapshot, "_current", snapshot.Current())


def run(*args):
    out = io.StringIO()
    call_command("diagnose", *args, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_line_of_json_for_each_input(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("552 5.2.2 <anna@example.it>: user is over quota", encoding="utf-8")
    found = run("--json", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert [line["source"] for line in found] == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_json_document_keeps_its_contract(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Final-Recipient: rfc822; anna@example.it\nDiagnostic-Code: smtp; 552 5.2.2 user is over quota", encoding="utf-8")
    (found,) = run("--json", "--language", "en", str(path))
    (finding,) = found["findings"]
    assert list(found) == ["source", "kind", "snapshot", "findings", "ticket"]
    assert found["kind"] == "text"
    assert found["snapshot"] == 1
    assert finding["recipient"] == "anna@example.it"
    assert finding["codes"] == ["smtp:552", "enhanced:5.2.2"]
    assert (finding["category"], finding["confidence"], finding["rung"]) == ("mailbox-full", "high", "phrase")
    assert (finding["permanence"], finding["actor"], finding["provider"]) == ("permanent", "recipient", None)
    best = finding["matches"][0]
    assert (best["entry"], best["category"], best["rung"]) == ("mailbox-full", "mailbox-full", "phrase")
    assert best["evidence"] == [{"start": 74, "end": 92, "text": "user is over quota", "why": "pattern"}]
    assert found["ticket"]["have"] == [{"item": "recipient", "value": "anna@example.it"}]
    assert found["ticket"]["missing"] == ["date"]
    assert found["ticket"]["text"].startswith("Problem: Mailbox full")


def test_ticket_speaks_the_asked_language(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("552 5.2.2 user is over quota", encoding="utf-8")
    assert run("--json", "--language", "it", str(path))[0]["ticket"]["text"].startswith("Problema: Casella piena")


def test_standard_input_is_read(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(b"552 user is over quota"))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run("--json", "-")[0]["source"] == "-"


def test_without_json_a_person_reads_it(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("552 5.2.2 user is over quota", encoding="utf-8")
    out = io.StringIO()
    call_command("diagnose", str(path), stdout=out)
    assert "Casella piena" in out.getvalue()


@pytest.mark.parametrize("content", [b"", b"\x89PNG\0\0\0", b"x" * 1_000_001], ids=["empty", "binary", "too large"])
def test_unreadable_input_is_one_clear_line(tmp_path, content):
    path = tmp_path / "bad"
    path.write_bytes(content)
    with pytest.raises(CommandError, match="cannot be read") as error:
        run("--json", str(path))
    assert error.value.returncode == 2
    assert "\n" not in str(error.value)


def test_missing_file_is_one_clear_line(tmp_path):
    with pytest.raises(CommandError, match="No such file") as error:
        run("--json", str(tmp_path / "gone"))
    assert error.value.returncode == 2
