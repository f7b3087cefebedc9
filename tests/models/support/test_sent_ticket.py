import re

import pytest

from errors.models import SentTicket
from errors.models.support import sent_ticket
from errors.models.support.sent_ticket import new_reference
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db


def test_reference_can_be_read_aloud():
    assert all(re.fullmatch(r"KB-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}", new_reference()) for _ in range(50))


def test_claim_keeps_entry_and_language():
    load_entries(entry())
    row, is_ours = SentTicket.objects.claim("k" * 16, "mailbox-full", "it")
    assert (row.entry.slug, row.language, is_ours) == ("mailbox-full", "it", True)


def test_second_claim_gets_the_same_row_and_not_the_task():
    row, _ = SentTicket.objects.claim("k" * 16, "", "it")
    assert SentTicket.objects.claim("k" * 16, "", "it") == (row, False)


def test_reference_that_is_taken_is_not_given_again(monkeypatch):
    references = iter(["KB-AAAA-AA", "KB-AAAA-AA", "KB-BBBB-BB"])
    monkeypatch.setattr(sent_ticket, "new_reference", lambda: next(references))
    rows = [SentTicket.objects.claim(key * 16, "", "en")[0] for key in "ab"]
    assert [row.reference for row in rows] == ["KB-AAAA-AA", "KB-BBBB-BB"]
