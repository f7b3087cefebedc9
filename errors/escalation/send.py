"""Sending a ticket once: the key of the form is stored with the reference that the ticket got, so a second click sends nothing."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from enum import StrEnum

from errors.escalation.gateways import NotSent, Ticket, gateway
from errors.models import SentTicket

log = logging.getLogger(__name__)
_SECONDS_TO_WAIT = 6.0  # that a second click waits for the first
_STEP = 0.2


class SendOutcome(StrEnum):
    SENT = "sent"
    BEING_SENT = "being-sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Receipt:
    reference: str
    outcome: SendOutcome


def send_once(key: str, ticket: Ticket) -> Receipt:
    """Send it unless it was sent; a second click waits for the first, and a failed one may be tried again under its reference.

    `ticket.reference` is given here.
    """
    way = gateway()
    if way is None:
        return Receipt("", SendOutcome.FAILED)
    row, is_ours = SentTicket.objects.claim(key, ticket.entry, ticket.language)
    if not is_ours:
        return _outcome_of(row)
    try:
        way.send(replace(ticket, reference=row.reference))
    except NotSent as problem:
        log.warning("Ticket %s was not sent: %s", row.reference, problem)
        return _settled(row, SentTicket.State.FAILED, SendOutcome.FAILED)
    return _settled(row, SentTicket.State.SENT, SendOutcome.SENT)


def _settled(row: SentTicket, state: SentTicket.State, outcome: SendOutcome) -> Receipt:
    SentTicket.objects.filter(pk=row.pk).update(state=state)
    return Receipt(row.reference, outcome)


def _outcome_of(row: SentTicket) -> Receipt:
    deadline = time.monotonic() + _SECONDS_TO_WAIT
    while row.state == SentTicket.State.SENDING and time.monotonic() < deadline:
        time.sleep(_STEP)
        row.refresh_from_db(fields=["state"])
    outcomes: dict[str, SendOutcome] = {SentTicket.State.SENT: SendOutcome.SENT, SentTicket.State.FAILED: SendOutcome.FAILED}
    return Receipt(row.reference, outcomes.get(row.state, SendOutcome.BEING_SENT))
