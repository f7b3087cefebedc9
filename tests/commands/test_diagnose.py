import io
import json
import sys

import pytest
from django.core.management import call_command

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
    assert found["kind"] == "bounce"
    assert found["snapshot"] == 1
    assert finding["recipient"] == "anna@example.it"
    assert finding["codes"] == ["smtp:552", "enhanced:5.2.2"]
    assert (finding["category"], finding["confidence"], finding["rung"]) == ("mailbox-full", "high", "phrase")
    assert (finding["permanence"], finding["actor"], finding["provider"]) == ("permanent", "recipient", None)
    assert (finding["answer"], finding["alternatives"], finding["side"]) == ("mailbox-full", [], None)
    best = finding["matches"][0]
    assert (best["entry"], best["category"], best["rung"]) == ("mailbox-full", "mailbox-full", "phrase")
    assert best["evidence"] == [{"start": 74, "end": 92, "text": "user is over quota", "why": "pattern"}]
    assert found["ticket"]["have"] == [{"item": "recipient", "value": "anna@example.it"}]
    assert found["ticket"]["missing"] == ["date"]
    assert found["ticket"]["text"].startswith("Problem: Mailbox full")


def test_answer_below_medium_confidence_is_one_of_several(tmp_path):
    ids = ["mailbox-full", "a", "b", "c"]
    entries = [entry(one, patterns=[{"words": "mailbox, full"}, {"phrase": f"{one} is over quota"}]) for one in ids]
    load_entries(*entries)
    path = tmp_path / "a.txt"
    path.write_text("My mailbox is full, what do I do?", encoding="utf-8")
    (finding,) = run("--json", str(path))[0]["findings"]
    assert (finding["confidence"], finding["answer"]) == ("low", None)
    assert finding["alternatives"] == [match["entry"] for match in finding["matches"]][:3]
    assert len(finding["alternatives"]) == 3


def test_side_is_in_the_contract_and_in_the_trace(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("host mx.example.com[192.0.2.1] said: 552 user is over quota", encoding="utf-8")
    (found,) = run("--json", "--why", str(path))
    assert found["findings"][0]["side"] == "recipient-server"
    assert "side  recipient-server" in found["trace"][0]


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


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "it is empty"), (b"\x89PNG\0\0\0", "it is neither text nor a mail"), (b"x" * 1_000_001, "it is larger than 1 MB")],
    ids=["empty", "binary", "too large"],
)
def test_unreadable_input_is_one_line_and_the_others_are_answered(tmp_path, content, reason):
    bad, good = tmp_path / "bad", tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text("552 5.2.2 user is over quota", encoding="utf-8")
    assert refused(good, bad, good) == ([str(good), str(good)], f"{bad}: cannot be read: {reason}\n")


def test_missing_file_and_folder_are_one_line_each(tmp_path):
    assert refused(tmp_path / "gone", tmp_path) == ([], f"{tmp_path}/gone: No such file or directory\n{tmp_path}: Is a directory\n")


def refused(*paths):
    """The sources that were answered, and standard error."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as stop:
        call_command("diagnose", "--json", *map(str, paths), stdout=out, stderr=err)
    assert stop.value.code == 2
    return [json.loads(line)["source"] for line in out.getvalue().splitlines()], err.getvalue()


def test_summary_is_one_table_with_a_line_a_finding(tmp_path):
    for name, text in {"a": "552 user is over quota", "b": "hello"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = io.StringIO()
    call_command("diagnose", "--summary", str(tmp_path / "a"), str(tmp_path / "b"), stdout=out)
    assert [line.replace(str(tmp_path), "").split() for line in out.getvalue().splitlines()] == [
        ["source", "kind", "recipient", "category", "permanence", "actor", "confidence", "entry"],
        ["/a", "reply", "-", "mailbox-full", "permanent", "recipient", "high", "mailbox-full"],
        ["/b", "not-mail-error", "-", "-", "-", "-", "-", "-"],
    ]


def test_why_adds_the_trace_to_what_is_printed(tmp_path):
    (tmp_path / "a").write_text("552 user is over quota", encoding="utf-8")
    plain, explained = io.StringIO(), io.StringIO()
    call_command("diagnose", str(tmp_path / "a"), stdout=plain)
    call_command("diagnose", "--why", str(tmp_path / "a"), stdout=explained)
    (found,) = run("--json", "--why", str(tmp_path / "a"))
    trace = [f"    {line}" for lines in found["trace"] for line in lines]
    assert trace
    assert explained.getvalue().splitlines() == [*plain.getvalue().splitlines(), *trace]
