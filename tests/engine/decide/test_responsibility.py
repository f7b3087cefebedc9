"""Who must act and what becomes of the message, by side and category."""

import pytest

from errors.engine.decide import responsibility
from errors.engine.fold import FoldedText
from errors.engine.index.catalog import Catalog
from errors.engine.index.rules import EntryRule, SideRule
from errors.engine.types import CodeSignal, Failure, Signals, Span
from errors.engine.vocabulary import Actor, DeliveryAction, KnownCategory, Permanence, Scheme, Side

TEMPORARY, PERMANENT, INFO = Permanence.TEMPORARY, Permanence.PERMANENT, Permanence.INFO
GENERAL = EntryRule("sending-too-fast", "sending-too-fast", permanence=TEMPORARY)
CATALOG = Catalog.build([GENERAL])


def rule(category, permanence=PERMANENT, actor=Actor.RECIPIENT_ADMIN, **by_side):
    return EntryRule("an-entry", category, permanence=permanence, actor=actor, by_side=by_side)


def signals(side=None, reply=None, text="", **more):
    codes = (CodeSignal(Scheme.SMTP, reply, Span(0, 3)),) if reply else ()
    return Signals(Failure(()), texts=(FoldedText(text, 0),), codes=codes, side=side, **more)


def test_actors_are_those_of_the_table():
    named = {(side.value, category.value): actor.value for side, cell in responsibility.ACTORS.items() for category, actor in cell.items()}
    assert named == {
        ("own-program", "connection-failed"): "sender",
        ("own-program", "dns-failure"): "sender",
        ("own-program", "tls-failure"): "sender",
        ("own-program", "server-error"): "sender",
        ("own-program", "delivery-expired"): "sender",
        ("own-program", "local-program-failed"): "sender-admin",
        ("own-server", "connection-failed"): "sender-admin",
        ("own-server", "tls-failure"): "sender",
        ("own-server", "relay-denied"): "sender",
        ("own-server", "server-error"): "sender-admin",
        ("own-server", "server-full"): "sender-admin",
        ("own-server", "local-program-failed"): "sender-admin",
        ("own-server", "sender-rejected"): "sender",
        ("relay", "server-error"): "sender-admin",
        ("relay", "server-full"): "sender-admin",
        ("relay", "relay-denied"): "sender-admin",
        ("relay", "tls-failure"): "sender-admin",
        ("recipient-server", "local-program-failed"): "recipient-admin",
        ("recipient-server", "server-full"): "recipient-admin",
        ("filter", "server-full"): "recipient-admin",
        ("recipient-mailbox", "mailbox-full"): "recipient",
        ("recipient-mailbox", "server-full"): "recipient-admin",
        ("recipient-mailbox", "local-program-failed"): "recipient-admin",
        ("own-mailbox", "connection-failed"): "sender",
        ("own-mailbox", "dns-failure"): "sender",
        ("own-mailbox", "tls-failure"): "sender",
        ("own-mailbox", "server-error"): "provider",
        ("own-mailbox", "server-full"): "provider",
    }


def test_tables_know_every_side():
    assert set(responsibility.ACTORS) == set(responsibility.STANDS) == set(Side)


def test_other_tables_are_as_declared():
    sending = {Actor.SENDER, Actor.SENDER_ADMIN, Actor.PROVIDER}
    assert {
        Side.OWN_PROGRAM: sending,
        Side.OWN_SERVER: sending,
        Side.RELAY: sending,
        Side.OWN_MAILBOX: sending | {Actor.RECIPIENT},
        Side.RECIPIENT_SERVER: set(),
        Side.FILTER: set(),
        Side.RECIPIENT_MAILBOX: set(),
    } == responsibility.STANDS
    by_connection = {KnownCategory.CONNECTION_FAILED: TEMPORARY, KnownCategory.TLS_FAILURE: PERMANENT}
    assert {Side.OWN_PROGRAM: by_connection, Side.OWN_MAILBOX: by_connection} == responsibility.PERMANENCES
    assert responsibility.FATES == {DeliveryAction.FAILED: PERMANENT, DeliveryAction.DELAYED: TEMPORARY}
    assert {"progress", "delivered", "auto-reply", "abuse-report", "spoofed-sender"} == responsibility.NOTICES
    assert responsibility.FAILURES == {"connection-failed": TEMPORARY, "sending-too-fast": TEMPORARY}


@pytest.mark.parametrize(
    ("entry", "side", "actor"),
    [
        pytest.param(rule("connection-failed"), Side.OWN_PROGRAM, Actor.SENDER, id="the table"),
        pytest.param(rule("connection-failed"), None, Actor.RECIPIENT_ADMIN, id="nothing tells: the entry"),
        pytest.param(rule("mailbox-full"), Side.OWN_PROGRAM, Actor.RECIPIENT_ADMIN, id="a category that the side says nothing of"),
        pytest.param(rule("server-error", actor=Actor.SENDER_ADMIN), Side.OWN_PROGRAM, Actor.SENDER_ADMIN, id="on the right side already"),
        pytest.param(rule("connection-failed", actor=Actor.NOBODY), Side.OWN_PROGRAM, Actor.NOBODY, id="nobody has nothing to do"),
        pytest.param(
            rule("connection-failed", **{"own-program": SideRule(actor=Actor.PROVIDER)}),
            Side.OWN_PROGRAM,
            Actor.PROVIDER,
            id="the entry's override",
        ),
    ],
)
def test_side_decides_who_must_act(entry, side, actor):
    assert responsibility.actor(entry, signals(side)) is actor


OVERRIDDEN = rule("tls-failure", **{"own-program": SideRule(permanence=TEMPORARY)})


@pytest.mark.parametrize(
    ("entry", "found", "permanence"),
    [
        pytest.param(rule("server-error"), signals(reply="450", action=DeliveryAction.FAILED), PERMANENT, id="a final report"),
        pytest.param(rule("server-error"), signals(reply="550", action=DeliveryAction.DELAYED), TEMPORARY, id="a warning"),
        pytest.param(rule("server-error"), signals(reply="450", action=DeliveryAction.RELAYED), TEMPORARY, id="an action that is no fate"),
        pytest.param(
            rule("x"),
            signals(reply="550", text="try again in 5 minutes", action=DeliveryAction.FAILED),
            PERMANENT,
            id="the report before the words",
        ),
        pytest.param(rule("x"), signals(reply="550", text="try again in 5 minutes"), TEMPORARY, id="a period before the class"),
        pytest.param(
            rule("delivery-expired"),
            signals(text="daily retry limit per day"),
            PERMANENT,
            id="the periods of a queue that gave up are over",
        ),
        pytest.param(rule("tls-failure", TEMPORARY), signals(Side.OWN_PROGRAM), PERMANENT, id="the table before the entry"),
        pytest.param(OVERRIDDEN, signals(Side.OWN_PROGRAM), TEMPORARY, id="the override before the table"),
        pytest.param(OVERRIDDEN, signals(Side.OWN_SERVER), PERMANENT, id="the override of another side"),
        pytest.param(rule("connection-failed"), signals(Side.OWN_PROGRAM, reply="550"), TEMPORARY, id="the table before the class"),
        pytest.param(rule("x"), signals(reply="450"), TEMPORARY, id="the class before the entry"),
        pytest.param(rule("x", TEMPORARY), signals(reply="550"), PERMANENT, id="a permanent class"),
        pytest.param(rule("x", TEMPORARY), signals(), TEMPORARY, id="the entry"),
        pytest.param(rule("x", INFO), signals(), INFO, id="a question stays one"),
        pytest.param(rule("progress", INFO), signals(quotes_error=True), INFO, id="a notice stays one"),
        pytest.param(rule("x", INFO), signals(quotes_error=True), PERMANENT, id="a failure is no notice"),
        pytest.param(rule("sending-too-fast", INFO), signals(quotes_error=True), TEMPORARY, id="the general entry of the category"),
        pytest.param(rule("connection-failed", INFO), signals(quotes_error=True), TEMPORARY, id="the category, without a general entry"),
        pytest.param(rule("x", INFO), signals(reply="450", quotes_error=True), TEMPORARY, id="the class of the reply that a guide answers"),
    ],
)
def test_first_that_says_something_is_the_fate(entry, found, permanence):
    assert responsibility.permanence(entry, found, CATALOG) is permanence
