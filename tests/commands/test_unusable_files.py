"""A file that a command cannot read or write is one line and exit status 2."""

import json

import pytest
from django.core.management import CommandError, call_command

from errors.knowledge.write_files import to_yaml
from tests.factories import document, entry

ROW = {"id": "a", "response": "552 user is over quota", "reason": "mailboxfull", "alt": []}
EVALUATE = ("evaluate", "--documents", "documents.yaml", "--categories")
SCORED = (*EVALUATE, "categories.csv", "--lines")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    contents = {
        "empty": "",
        "broken": "a: [b",
        "number.jsonl": "1",
        "categories.csv": "category,reasons\nmailbox-full,mailboxfull\n",
        "lines.jsonl": json.dumps(ROW),
        "documents.yaml": to_yaml(document(entry())),
        "facts/number.yaml": "entries: [1]",
        "nameless/facts.yaml": "entries: [{codes: ['552']}]",
    }
    for name, content in contents.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    for name in ("bytes", "bytes.d/bytes.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"\xff\xfe\x00")
    (tmp_path / "folder" / "folder.yaml").mkdir(parents=True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check_knowledge", "gone"), "gone: there is no such file or folder"),
        (("check_knowledge", "folder"), "folder/folder.yaml: Is a directory"),
        (("check_knowledge", "bytes"), "bytes: not YAML: "),
        (("check_knowledge", "documents.yaml", "--facts", "gone"), "gone: there is no such folder"),
        (("check_knowledge", "documents.yaml", "--facts", "bytes.d"), "bytes.d/bytes.yaml: not YAML: "),
        (("check_knowledge", "documents.yaml", "--facts", "facts"), "facts/number.yaml: entry 1 is not a fact: "),
        (("check_knowledge", "documents.yaml", "--facts", "nameless"), "nameless/facts.yaml: entry 1 is not a fact: "),
        (("load_knowledge", "broken"), "broken: not YAML: "),
        (("load_knowledge", "folder"), "folder/folder.yaml: Is a directory"),
        (("dump_knowledge", "folder"), "folder: Is a directory"),
        ((*EVALUATE, "gone", "--lines", "lines.jsonl"), "gone: No such file or directory"),
        ((*EVALUATE, "bytes", "--lines", "lines.jsonl"), "bytes: not a CSV file with the columns category and reasons"),
        ((*EVALUATE, "empty", "--lines", "lines.jsonl"), "empty: not a CSV file with the columns category and reasons"),
        ((*SCORED, "folder"), "folder: Is a directory"),
        ((*SCORED, "bytes"), "bytes: not a text in UTF-8"),
        ((*SCORED, "broken"), "broken: line 1: not JSON: "),
        ((*SCORED, "number.jsonl"), "number.jsonl: line 1: missing or wrong: id, response, reason, alt"),
        ((*SCORED, "lines.jsonl", "--write", "gone/page.md"), "gone/page.md: No such file or directory"),
        (("measure_search", "--sizes", "20", "30", "40", "--write", "folder"), "folder: Is a directory"),
    ],
)
def test_unusable_file_is_named_in_one_line(arguments, said):
    with pytest.raises(CommandError) as error:
        call_command(*arguments)
    assert (str(error.value)[: len(said)], error.value.returncode, str(error.value).count("\n")) == (said, 2, 0)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fuzz_engine", "--emails", "gone"), "argument --emails: there are no .eml files below gone"),
        (("fuzz_engine", "--count", "-1"), "argument --count: '-1' is not a number from 1"),
        (("measure_matching", "--emails", "folder"), "argument --emails: there are no .eml files below folder"),
        (("measure_search", "--sizes", "0", "1", "2"), "argument --sizes: '0' is not a number from 1"),
    ],
)
def test_unusable_argument_is_named(arguments, said):
    with pytest.raises(CommandError, match=said):
        call_command(*arguments)
