"""Who said no: one declared table of who wrote the text, the SMTP command, which host refused, and whether the recipient is known."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from errors.engine.extract.voice import Voice
from errors.engine.index.providers import ProviderIndex
from errors.engine.types import Failure
from errors.engine.vocabulary import Phase, Side

_FILTER, _MAILBOX = "filter", "mailbox"  # kinds of providers
_LOCAL = (
    "lmtp",
    "dovecot",
    "local",
    "virtual",
    "procmail",
    "maildrop",
    "lda",
    "cyrus",
)  # deliveries into a mailbox, by the name of the relay


class Host(StrEnum):
    """The refusing host beside the one that reports."""

    NONE = "none"  # neither is named
    REPORTER = "reporter"  # the reporting one itself, and it is not known to be the recipient's
    RECIPIENTS = "recipients"  # the reporting one itself, in the recipient's domain or at the recipient's provider
    OTHER = "other"  # another one: Remote-MTA, or `host … said`
    ELSEWHERE = "elsewhere"  # another one, of a provider that is not the one of the recipient
    FILTER = "filter"  # another one, of a filter
    LOCAL = "local"  # no host: a program that delivers into the mailbox


class Row(NamedTuple):
    """None stands for any value."""

    side: Side
    voice: Voice
    hosts: frozenset[Host] | None = None
    phases: frozenset[Phase] | None = None
    recipient: bool | None = None


_WITH_MESSAGE = frozenset({Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.END_OF_DATA})
# The first row that fits; where none does, nothing tells.
SIDES = (
    Row(Side.OWN_MAILBOX, Voice.FETCH),
    Row(Side.OWN_PROGRAM, Voice.PROGRAM),
    Row(Side.OWN_SERVER, Voice.QUOTE),  # a program speaks with its own outgoing server only
    Row(Side.RECIPIENT_MAILBOX, Voice.REPORT, frozenset({Host.LOCAL})),
    Row(Side.RELAY, Voice.REPORT, phases=frozenset({Phase.AUTH})),  # a mail system logs in to a smarthost only
    Row(Side.FILTER, Voice.REPORT, frozenset({Host.FILTER})),
    Row(Side.RELAY, Voice.REPORT, frozenset({Host.ELSEWHERE})),
    Row(Side.RECIPIENT_SERVER, Voice.REPORT, frozenset({Host.OTHER, Host.RECIPIENTS})),
    # A report that names a command of a session with another server tells of that server's reply.
    Row(Side.RECIPIENT_SERVER, Voice.REPORT, frozenset({Host.NONE, Host.REPORTER}), _WITH_MESSAGE, recipient=True),
    Row(Side.OWN_SERVER, Voice.BARE, phases=frozenset({Phase.AUTH})),  # nobody logs in to the server of somebody else
)


def side(voice: Voice, phase: Phase | None, host: Host, has_recipient: bool) -> Side | None:
    for row in SIDES:
        if (
            row.voice is voice
            and (row.hosts is None or host in row.hosts)
            and (row.phases is None or phase in row.phases)
            and (row.recipient is None or row.recipient is has_recipient)
        ):
            return row.side
    return None


def refusing_host(said: str | None, failure: Failure, index: ProviderIndex) -> Host:
    """`said` is the host that is named as the one that spoke, None where none is."""
    reporter = failure.reporting_host
    if said and said.rpartition("/")[2].startswith(_LOCAL) and "." not in said:
        return Host.LOCAL
    if not said or said == reporter:
        if not reporter:
            return Host.NONE
        return Host.RECIPIENTS if _is_of_recipient(reporter, failure, index) else Host.REPORTER
    provider = index.of_host(said)
    if index.kind(provider) == _FILTER:
        return Host.FILTER
    of_recipient = index.of_domain(_domain(failure))
    if index.kind(provider) == index.kind(of_recipient) == _MAILBOX and provider != of_recipient:
        return Host.ELSEWHERE
    return Host.OTHER


def _is_of_recipient(host: str, failure: Failure, index: ProviderIndex) -> bool:
    domain = _domain(failure)
    if not domain:
        return False
    provider = index.of_domain(domain)
    return host == domain or host.endswith("." + domain) or (provider is not None and index.of_host(host) == provider)


def _domain(failure: Failure) -> str:
    return (failure.recipient or "").rpartition("@")[2]
