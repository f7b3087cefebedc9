import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from errors.escalation import send as sending
from errors.escalation.gateways import Ticket
from errors.escalation.send import Receipt, SendOutcome, send_once
from errors.models import SentTicket

TICKET = Ticket("", "en", "", "", "", "Problem: none")
KEY = "0123456789abcdef"
pytestmark = pytest.mark.django_db


def test_ticket_is_sent_once_under_one_reference(desk):
    first, second = send_once(KEY, TICKET), send_once(KEY, TICKET)
    assert first == second == Receipt(desk.received[0]["reference"], SendOutcome.SENT)
    assert len(desk.received) == 1
    assert SentTicket.objects.get().state == SentTicket.State.SENT


def test_other_key_is_another_ticket(desk):
    assert send_once(KEY, TICKET).reference != send_once(KEY + "x", TICKET).reference
    assert len(desk.received) == 2


def test_failed_ticket_is_tried_again_under_its_reference(desk):
    desk.status = 500
    failed = send_once(KEY, TICKET)
    desk.status = 200
    assert failed.outcome is SendOutcome.FAILED
    assert send_once(KEY, TICKET) == Receipt(failed.reference, SendOutcome.SENT)


def test_ticket_whose_sender_is_gone_may_be_sent_again(desk):
    SentTicket.objects.create(key=KEY, reference="KB-AAAA-AA", language="en", started=timezone.now() - timedelta(minutes=2))
    assert send_once(KEY, TICKET) == Receipt("KB-AAAA-AA", SendOutcome.SENT)


def test_ticket_that_is_being_sent_is_not_sent_again(desk, monkeypatch):
    monkeypatch.setattr(sending, "_SECONDS_TO_WAIT", 0.05)
    SentTicket.objects.create(key=KEY, reference="KB-AAAA-AA", language="en")
    assert send_once(KEY, TICKET) == Receipt("KB-AAAA-AA", SendOutcome.BEING_SENT)
    assert desk.received == []


def test_without_a_help_desk_nothing_is_sent(settings):
    settings.SUPPORT_WEBHOOK = settings.SUPPORT_EMAIL = ""
    assert send_once(KEY, TICKET) == Receipt("", SendOutcome.FAILED)
    assert not SentTicket.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_double_click_is_one_ticket(desk):
    desk.hold.clear()
    receipts = []

    def click():
        receipts.append(send_once(KEY, TICKET))
        connection.close()

    first = threading.Thread(target=click)
    first.start()
    while not desk.received:
        first.join(0.01)
    second = threading.Thread(target=click)
    second.start()
    second.join(0.3)
    desk.hold.set()
    first.join()
    second.join()
    assert [receipt.outcome for receipt in receipts] == [SendOutcome.SENT, SendOutcome.SENT]
    assert len({receipt.reference for receipt in receipts}) == len(desk.received) == 1
