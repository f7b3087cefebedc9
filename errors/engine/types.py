"""The things that travel along the line, from the paste to the diagnosis. None knows a database."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from errors.engine.fold import FoldedText
from errors.engine.index.rules import EntryRule
from errors.engine.vocabulary import (
    Actor,
    Confidence,
    DeliveryAction,
    EvidenceKind,
    Gate,
    Notice,
    Objection,
    PasteKind,
    Permanence,
    Phase,
    Receipt,
    Rung,
    Scheme,
    Side,
    Sign,
)


class Span(NamedTuple):
    """A half-open range of characters in `Paste.text`. (A tuple, like `Mark`: made in masses, and a tuple is made faster.)"""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Failure:
    """One refused recipient, or one error: the ranges of the paste that speak of it, the diagnostic first.

    The other fields are those of a delivery report (RFC 3464 §2.2, §2.3), None where nothing says them: `recipient` is an address in
    lower case, `status` an enhanced status code as it was written, `reporting_host` (Reporting-MTA) and `remote_host` (Remote-MTA)
    are host names in lower case. `action` is None too when the word is none of RFC 3464. `receipt` is set for certified mail.
    `is_reply` when the first span is what a server said, its code first; `phase` is that of the command it answered, in a session.
    """

    spans: tuple[Span, ...]
    recipient: str | None = None
    action: DeliveryAction | None = None
    status: str | None = None
    reporting_host: str | None = None
    remote_host: str | None = None
    receipt: Receipt | None = None
    is_reply: bool = False
    phase: Phase | None = None

    def completed(self, spans: tuple[Span, ...], recipient: str | None = None, remote_host: str | None = None) -> Failure:
        """The same failure with other ranges; `recipient` and `remote_host` count only where it has none."""
        return replace(self, spans=spans, recipient=self.recipient or recipient, remote_host=self.remote_host or remote_host)


class SeenSign(NamedTuple):
    """A sign of phishing, and where in `Paste.plain` it stands."""

    sign: Sign
    span: Span


@dataclass(frozen=True, slots=True)
class Paste:
    """What was pasted. `text` is what evidence refers to; `plain` is the same text with markup and repetition blanked.

    Both have the same length, unless characters were removed: then `places` has one index into `text` for each character of `plain`.
    `notice` is set for a mail that reports no failure but is known for what it is; `signs` are those of a suspicious one. `subject`,
    `sender`, `date` and `message_id` are the header fields of a mail, decoded (RFC 2047).
    `is_pasted_text` for all that is not the source of a mail.
    """

    kind: PasteKind
    text: str
    plain: str
    failures: tuple[Failure, ...]
    notice: Notice | None = None
    subject: str | None = None
    sender: str | None = None
    date: str | None = None
    message_id: str | None = None
    places: tuple[int, ...] = ()
    signs: tuple[SeenSign, ...] = ()
    is_pasted_text: bool = False

    @property
    def is_report(self) -> bool:
        """Whether it is the source of an automatic mail, which is about mail by itself."""
        return not self.is_pasted_text and self.kind in (PasteKind.BOUNCE, PasteKind.NOTICE)

    def origin(self, span: Span) -> Span:
        """Where a range of `plain` stands in `text`."""
        if not self.places or span.start == span.end:
            return span
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


class CodeSignal(NamedTuple):
    """A code found in a failure.

    `sure` when its surroundings say that it is a mail code and not just a number; `named` when a person calls it a code.
    """

    scheme: Scheme
    value: str
    span: Span
    sure: bool = True
    named: bool = False

    @property
    def is_of_server(self) -> bool:
        return self.scheme in (Scheme.SMTP, Scheme.ENHANCED)

    @property
    def is_refusal(self) -> bool:
        """A server's 4xx or 5xx, temporary or permanent (RFC 5321 §4.2.1)."""
        return self.is_of_server and self.value[0] in "45"


@dataclass(frozen=True, slots=True)
class Signals:
    """Everything that a failure says besides its words.

    `providers` spoke by their hosts, the most likely refuser first; `named` are those that a person mentions; `refuser` is the
    provider of the host that is said to have refused. `side` is None where nothing tells who said no. `quotes_error` where a
    server or a program speaks, and not only a person. `action` is that of the failure where the text states it.
    `names_mail` when the paste names a library, protocol, port or host of mail.
    """

    failure: Failure
    texts: tuple[FoldedText, ...] = ()
    codes: tuple[CodeSignal, ...] = ()
    providers: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    refuser: str | None = None
    phase: Phase | None = None
    side: Side | None = None
    quotes_error: bool = False
    action: DeliveryAction | None = None
    remote_host: str | None = None
    mail_words: int = 0
    other_trade: bool = False
    names_mail: bool = False

    @property
    def spoken(self) -> frozenset[str]:
        """Whose own words and codes may be meant: providers that spoke or are named."""
        return self.named.union(self.providers)


class Evidence(NamedTuple):
    """A place in the pasted text that counted, and as what."""

    span: Span
    text: str
    why: EvidenceKind


class Mark(NamedTuple):
    """A range of `Paste.plain` that counted, and why; with `text`, a range of its squeezed form that is looked up only if shown."""

    start: int
    end: int
    why: EvidenceKind
    text: FoldedText | None = None

    def span(self) -> Span:
        return Span(*self.text.span(self.start, self.end)) if self.text else Span(self.start, self.end)


class Order(NamedTuple):
    """What is compared, in this order; the smaller wins.

    On one step of the ladder a provider that spoke or is named comes before others, then words in the most telling place, the
    diagnostic, before words that the report puts around it, then words that name a cause before those that tell what came of it.
    """

    step: int
    is_stranger: bool
    is_aside: bool
    yields: bool
    weakness: float  # letters, negative
    place: int
    entry: str


UNRANKED = Order(99, True, True, True, 0, 0, "")


@dataclass(slots=True)
class Candidate:
    """An entry that fits, before it is weighed against the others.

    `weight` is in letters (`decide/policy.py`); `agreeing` counts the codes of the paste that the entry names too, and with
    `has_own_code` it defines one of them; `is_of_software` where its provider is a server or a program, and no provider of mailboxes;
    `position` is the number of the place, the telling ones first; `code` is the one it stands on, if it does. rank sets `order`,
    and `yields` where other words name the cause.
    """

    rule: EntryRule
    rung: Rung
    weight: float
    marks: list[Mark] = field(default_factory=list)
    agreeing: int = 0
    has_own_code: bool = False
    is_of_software: bool = False
    position: int = 0
    code: CodeSignal | None = None
    yields: bool = False
    order: Order = UNRANKED


class Match(NamedTuple):
    entry: str
    category: str
    score: float
    rung: Rung
    evidence: tuple[Evidence, ...]


class RuledOut(NamedTuple):
    entry: str
    why: Objection


class Passage(NamedTuple):
    """A gate of the policy, whether it was open, and the entry that it was about."""

    gate: Gate
    is_open: bool
    entry: str | None = None


class Weighed(NamedTuple):
    """A candidate as it was ranked; `weight` in letters."""

    entry: str
    rung: Rung
    weight: float
    agreeing: int
    position: int
    score: float


class Trace(NamedTuple):
    """How an answer came about: the gates in the order in which they were reached, the candidates best first, and who said no."""

    gates: tuple[Passage, ...] = ()
    candidates: tuple[Weighed, ...] = ()
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer for one refused recipient or one error; `matches` best first."""

    recipient: str | None
    provider: str | None
    category: str
    confidence: Confidence
    rung: Rung
    permanence: Permanence
    actor: Actor
    codes: tuple[CodeSignal, ...]
    matches: tuple[Match, ...]
    ruled_out: tuple[RuledOut, ...]
    trace: Trace
    phase: Phase | None = None
    side: Side | None = None
    reporting_host: str | None = None
    remote_host: str | None = None

    @property
    def is_guess(self) -> bool:
        """Below medium confidence: the answer could be this one, and could be another."""
        return self.confidence is Confidence.LOW


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The end of the line. `paste.text` is what every span refers to; `unanswered` says of each failure without a finding why."""

    paste: Paste
    findings: tuple[Finding, ...]
    unanswered: tuple[Trace, ...] = ()

    @property
    def kind(self) -> PasteKind:
        return self.paste.kind if self.findings or self.paste.kind is PasteKind.MESSAGE else PasteKind.NOT_MAIL_ERROR
