import io
import json

import pytest
from django.core.management import CommandError, call_command

from errors.knowledge.write_files import to_yaml
from tests.factories import document, entry


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "docs.yaml").write_text(to_yaml(document(entry())), encoding="utf-8")
    (tmp_path / "categories.csv").write_text("category,reasons\nmailbox-full,mailboxfull\nnone,notbounce\n", encoding="utf-8")
    lines = [
        {"id": "a", "response": "552 user is over quota", "reason": "mailboxfull", "alt": []},
        {"id": "b", "response": "Hello, see you tomorrow", "reason": "notbounce", "alt": []},
        {"id": "c", "response": "Hello, see you tomorrow", "reason": "mailboxfull", "alt": []},
    ]
    (tmp_path / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (tmp_path / "mails").mkdir()
    mail = "Return-Path: <>\nReceived: x\nFrom: MAILER-DAEMON@example.com\nSubject: failure\n\n<anna@example.it>: user is over quota\n"
    (tmp_path / "mails" / "a.eml").write_text(mail, encoding="utf-8")
    label = {"file": "a.eml", "index": 1, "reason": "mailboxfull", "alt": [], "source": "test", "dup_of": None}
    labels = [label, label | {"dup_of": "b.eml"}, label | {"source": "other"}]
    (tmp_path / "labels.jsonl").write_text("\n".join(map(json.dumps, labels)), encoding="utf-8")
    return tmp_path


def run(corpus, *args):
    out = io.StringIO()
    call_command("evaluate", "--categories", str(corpus / "categories.csv"), "--documents", str(corpus / "docs.yaml"), *args, stdout=out)
    return out.getvalue()


def test_lines_are_scored_and_the_confused_are_listed(corpus):
    report = run(corpus, "--lines", str(corpus / "lines.jsonl"))
    assert "all                      3   66.7%   66.7%   66.7%" in report
    assert report.splitlines()[-1].split() == ["mailboxfull", "none", "c"]


def test_only_the_scored_set_of_mails_counts(corpus):
    report = run(corpus, "--emails", str(corpus / "mails"), "--labels", str(corpus / "labels.jsonl"))
    assert "all                      1  100.0%  100.0%  100.0%" in report


def test_evaluate_needs_a_corpus(corpus):
    with pytest.raises(CommandError, match="--lines"):
        run(corpus)
