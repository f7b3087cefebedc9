import io
import json
import sys

import pytest
from django.core.management import call_command

from errors.knowledge import snapshot
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loaded(monkeypatch):
    monkeypatch.setattr(snapshot, "_current", snapshot.Current())
    load_entries(entry(codes=[{"scheme": "enhanced", "value": "5.2.2", "defines": True}]))


def answers(capsys, *arguments):
    call_command("search", "--json", *arguments)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_answer_is_the_documented_one(capsys):
    assert answers(capsys, "--language", "en", "mailbox full") == [
        {
            "query": "mailbox full",
            "results": [
                {
                    "type": "entry",
                    "id": "mailbox-full",
                    "title": "Mailbox full",
                    "category": "mailbox-full",
                    "codes": ["enhanced:5.2.2"],
                    "provider": None,
                    "url": "/en/errors/mailbox-full/",
                    "why": "title",
                }
            ],
            "did_you_mean": None,
        }
    ]


def test_code_leads_to_its_page_in_the_language(capsys):
    (found,) = answers(capsys, "#5.2.2")
    assert [(result["type"], result["id"], result["url"], result["why"]) for result in found["results"]] == [
        ("code", "5.2.2", "/it/codici/5.2.2/", "code"),
        ("entry", "mailbox-full", "/it/errori/mailbox-full/", "code"),
    ]


def test_typing_error_is_told(capsys):
    (found,) = answers(capsys, "casella pena")
    assert (found["results"][0]["id"], found["did_you_mean"]) == ("mailbox-full", "casella piena")


def test_each_argument_and_each_line_is_a_query(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("casella\n\nè piena\xff".encode("latin-1"))))
    found = answers(capsys, "pizza", "-")
    assert [(answer["query"], len(answer["results"])) for answer in found] == [("pizza", 0), ("casella", 1), ("", 0), ("� piena�", 1)]


def test_people_get_lines(capsys):
    call_command("search", "--language", "en", "mailbox", "pizza")
    assert capsys.readouterr().out == "mailbox\n  entry mailbox-full: Mailbox full (title)\npizza\n  -\n"
