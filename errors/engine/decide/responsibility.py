"""Who must act, and the fate of the message: what the side and the category say together, as data, and in which order it counts."""

from __future__ import annotations

from errors.engine.extract.fate import states_period
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule, SideRule
from errors.engine.types import Signals
from errors.engine.vocabulary import Actor, DeliveryAction, KnownCategory, Permanence, Side

_SENDING = frozenset({Actor.SENDER, Actor.SENDER_ADMIN, Actor.PROVIDER})
# Whom an entry may name whatever the table says: who writes it knows which of them, and they stand on the side that said no.
STANDS: dict[Side, frozenset[Actor]] = {
    Side.OWN_PROGRAM: _SENDING,
    Side.OWN_SERVER: _SENDING,
    Side.RELAY: _SENDING,
    Side.OWN_MAILBOX: _SENDING | {Actor.RECIPIENT},
    Side.RECIPIENT_SERVER: frozenset(),
    Side.FILTER: frozenset(),
    Side.RECIPIENT_MAILBOX: frozenset(),
}
# Side × category → who must act. Where a side says nothing about a category, the entry does.
ACTORS: dict[Side, dict[str, Actor]] = {
    Side.OWN_PROGRAM: {
        KnownCategory.CONNECTION_FAILED: Actor.SENDER,
        KnownCategory.DNS_FAILURE: Actor.SENDER,
        KnownCategory.TLS_FAILURE: Actor.SENDER,
        KnownCategory.SERVER_ERROR: Actor.SENDER,
        KnownCategory.DELIVERY_EXPIRED: Actor.SENDER,
        KnownCategory.LOCAL_PROGRAM_FAILED: Actor.SENDER_ADMIN,
    },
    Side.OWN_SERVER: {
        KnownCategory.CONNECTION_FAILED: Actor.SENDER_ADMIN,
        KnownCategory.TLS_FAILURE: Actor.SENDER,
        KnownCategory.RELAY_DENIED: Actor.SENDER,
        KnownCategory.SERVER_ERROR: Actor.SENDER_ADMIN,
        KnownCategory.SERVER_FULL: Actor.SENDER_ADMIN,
        KnownCategory.LOCAL_PROGRAM_FAILED: Actor.SENDER_ADMIN,
        KnownCategory.SENDER_REJECTED: Actor.SENDER,
    },
    Side.RELAY: {
        KnownCategory.SERVER_ERROR: Actor.SENDER_ADMIN,
        KnownCategory.SERVER_FULL: Actor.SENDER_ADMIN,
        KnownCategory.RELAY_DENIED: Actor.SENDER_ADMIN,
        KnownCategory.TLS_FAILURE: Actor.SENDER_ADMIN,
    },
    Side.RECIPIENT_SERVER: {
        KnownCategory.LOCAL_PROGRAM_FAILED: Actor.RECIPIENT_ADMIN,
        KnownCategory.SERVER_FULL: Actor.RECIPIENT_ADMIN,
    },
    Side.FILTER: {KnownCategory.SERVER_FULL: Actor.RECIPIENT_ADMIN},
    Side.RECIPIENT_MAILBOX: {
        KnownCategory.MAILBOX_FULL: Actor.RECIPIENT,
        KnownCategory.SERVER_FULL: Actor.RECIPIENT_ADMIN,
        KnownCategory.LOCAL_PROGRAM_FAILED: Actor.RECIPIENT_ADMIN,
    },
    Side.OWN_MAILBOX: {
        KnownCategory.CONNECTION_FAILED: Actor.SENDER,
        KnownCategory.DNS_FAILURE: Actor.SENDER,
        KnownCategory.TLS_FAILURE: Actor.SENDER,
        KnownCategory.SERVER_ERROR: Actor.PROVIDER,
        KnownCategory.SERVER_FULL: Actor.PROVIDER,
    },
}
# Side × category → the fate of the message, before the class of the reply.
PERMANENCES: dict[Side, dict[str, Permanence]] = {
    Side.OWN_PROGRAM: {
        KnownCategory.CONNECTION_FAILED: Permanence.TEMPORARY,
        KnownCategory.TLS_FAILURE: Permanence.PERMANENT,  # a certificate is not renewed, nor a setting changed, by sending again
    },
    Side.OWN_MAILBOX: {
        KnownCategory.CONNECTION_FAILED: Permanence.TEMPORARY,
        KnownCategory.TLS_FAILURE: Permanence.PERMANENT,
    },
}
# Actions of a delivery report that say what became of the message (RFC 3464 §2.3.3).
FATES = {DeliveryAction.FAILED: Permanence.PERMANENT, DeliveryAction.DELAYED: Permanence.TEMPORARY}
# Categories of which an answer may be information even beside an error. An entry of another one that answers a failure is no notice.
NOTICES = frozenset(
    {KnownCategory.PROGRESS, KnownCategory.DELIVERED, KnownCategory.AUTO_REPLY, KnownCategory.ABUSE_REPORT, KnownCategory.SPOOFED_SENDER}
)
# What a failure is where only an entry of information answers it and no general entry of the category says it.
FAILURES: dict[str, Permanence] = {
    KnownCategory.CONNECTION_FAILED: Permanence.TEMPORARY,
    KnownCategory.SENDING_TOO_FAST: Permanence.TEMPORARY,
}


def actor(rule: EntryRule, signals: Signals) -> Actor:
    """What the entry says of this side, else the table, else the entry. Who has nothing to do stays without a task."""
    if override := _of_side(rule, signals).actor:
        return override
    if signals.side is None or rule.actor is Actor.NOBODY or rule.actor in STANDS[signals.side]:
        return rule.actor
    return ACTORS[signals.side].get(rule.category, rule.actor)


def permanence(rule: EntryRule, signals: Signals, catalog: Catalog) -> Permanence:
    """The fate of this message; the first that says something counts."""
    if rule.permanence is Permanence.INFO and not _is_failure(rule, signals):
        return Permanence.INFO
    return (
        (FATES.get(signals.action) if signals.action else None)
        or (Permanence.TEMPORARY if _is_limited_in_time(rule, signals) else None)
        or _of_side(rule, signals).permanence
        or (PERMANENCES.get(signals.side, {}).get(rule.category) if signals.side else None)
        or _class_of_reply(signals)
        or _of_entry(rule, catalog)
    )


def _is_failure(rule: EntryRule, signals: Signals) -> bool:
    return rule.category not in NOTICES and signals.quotes_error


def _is_limited_in_time(rule: EntryRule, signals: Signals) -> bool:
    """A queue that gave up states periods too, but those are over."""
    return rule.category != KnownCategory.DELIVERY_EXPIRED and states_period(signals.texts)


def _of_side(rule: EntryRule, signals: Signals) -> SideRule:
    return rule.by_side.get(signals.side, SideRule()) if signals.side else SideRule()


def _class_of_reply(signals: Signals) -> Permanence | None:
    """RFC 5321 §4.2.1."""
    first = next((code.value[0] for code in signals.codes if code.is_refusal), None)
    return None if first is None else Permanence.TEMPORARY if first == "4" else Permanence.PERMANENT


def _of_entry(rule: EntryRule, catalog: Catalog) -> Permanence:
    if rule.permanence is not Permanence.INFO:
        return rule.permanence
    general = catalog.rules.get(rule.category)
    if general and general.permanence is not Permanence.INFO:
        return general.permanence
    return FAILURES.get(rule.category, Permanence.PERMANENT)
