import pytest

from errors.engine import diagnose
from errors.escalation.checklist import checklist
from errors.escalation.ticket import blank_ticket, draft_ticket, ticket_without_entry
from errors.knowledge import snapshot
from errors.knowledge.load import load
from tests.factories import document, entry

pytestmark = pytest.mark.django_db
PASTE = """\
Date: Sat, 21 Nov 2026 10:00:00 +0100
From: MAILER-DAEMON@mx.example.com
Return-Path: <>
Subject: failure notice
Message-ID: <x@example.com>

<anna@example.it>: user is over quota, said server to bruno@example.org. password: Segreta1
"""


def built(*rules, **fields):
    load(document(entry(**fields), escalation=[{"attach": ["full-error", "date"]}, *rules]))
    return snapshot.build()


def attached(built, provider=None):
    return [item.id for item in checklist(built, built.entries["mailbox-full"], provider).attach]


def test_nearest_rule_wins():
    rules = [
        {"category": "mailbox-full", "attach": ["date"]},
        {"provider": "gmail", "attach": ["sender"]},
        {"provider": "gmail", "category": "mailbox-full", "attach": ["recipient"]},
    ]
    found = built(*rules)
    assert attached(found) == ["date"]
    assert attached(found, "aruba") == ["date"]
    assert attached(found, "gmail") == ["recipient"]


def test_provider_comes_before_category():
    found = built({"category": "mailbox-full", "attach": ["date"]}, {"provider": "gmail", "attach": ["sender"]})
    assert attached(found, "gmail") == ["sender"]


def test_entry_has_the_last_word():
    assert attached(built({"category": "mailbox-full", "attach": ["date"]}, escalation={"attach": ["recipient", "sender"]})) == [
        "recipient",
        "sender",
    ]


def test_nearest_rule_with_an_address_says_where():
    found = built({"category": "mailbox-full", "attach": ["date"]}, {"provider": "gmail", "attach": [], "it": {"where": "A **Google**."}})
    where = checklist(found, found.entries["mailbox-full"], "gmail").where
    assert where.where["it"] == "<p>A <strong>Google</strong>.</p>"


def test_ticket_ticks_what_the_paste_has_and_asks_for_the_rest():
    found = built(escalation={"attach": ["recipient", "date", "full-error", "sender"]})
    ticket = draft_ticket(diagnose(PASTE, found.catalog), found, "en")
    assert [(item.item, item.value) for item in ticket.have][:2] == [
        ("recipient", "anna@example.it"),
        ("date", "Sat, 21 Nov 2026 10:00:00 +0100"),
    ]
    assert [item.item for item in ticket.missing] == ["sender"]
    assert ticket.missing[0].how_to_html == "<p>Look at the <em>clock</em>.</p>"


def test_ticket_is_redacted():
    found = built()
    text = draft_ticket(diagnose(PASTE, found.catalog), found, "en").text
    assert "anna@example.it" in text
    assert "bruno@example.org" not in text
    assert "Segreta1" not in text


def test_original_keeps_what_the_redacted_text_masks():
    found = built()
    ticket = draft_ticket(diagnose(PASTE, found.catalog), found, "en")
    assert "Segreta1" in ticket.original
    assert ticket.keep == ("anna@example.it",)


def test_reply_of_several_lines_is_quoted_in_its_order():
    found = built(patterns=[{"phrase": "is over quota"}, {"phrase": "free some space before others write again"}], examples=[])
    reply = ["550-5.2.2 the user is over quota", "550-5.2.2 or worse:", "550 5.2.2 free some space before others write again"]
    assert draft_ticket(diagnose("\n".join(reply), found.catalog), found, "en").text.splitlines()[-3:] == [f"> {line}" for line in reply]


def test_entry_alone_makes_a_ticket_to_fill_in():
    found = built()
    ticket = blank_ticket(found, found.entries["mailbox-full"], "it")
    assert (ticket.have, [item.item for item in ticket.missing]) == ((), ["full-error", "date"])
    assert ticket.text == ticket.original == "Problema: Casella piena\n\nData: (da aggiungere)\nData: (da aggiungere)"


def test_error_in_no_list_makes_a_ticket_that_quotes_it():
    ticket = ticket_without_entry(built(), "en", "Bzzt!\r\n\r\n  sorry,   password: Segreta1")
    assert ticket.text.splitlines()[-2:] == ["> Bzzt!", "> sorry, password: [password]"]


def test_no_finding_makes_no_ticket():
    found = built()
    ticket = draft_ticket(diagnose("See you tomorrow", found.catalog), found, "it")
    assert (ticket.have, ticket.missing, ticket.text) == ((), (), "")
