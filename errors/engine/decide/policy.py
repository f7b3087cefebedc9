"""What beats what: every rung, weight, gate and threshold of the decision, as data. The other modules of this room read it.

One unit: a weight is a number of letters of the pasted text that bear an answer out. What is not made of letters (a likeness,
an agreeing code, how sure a code is) is converted to letters here.
"""

from __future__ import annotations

from typing import NamedTuple

from errors.engine.index.rules import EntryRule
from errors.engine.types import Candidate, Order
from errors.engine.vocabulary import Gate, KnownCategory, Phase, Receipt, Rung


class Step(NamedTuple):
    """A step of the ladder and the least score it shows. `without_cause` is the step of answers that name no cause."""

    rung: Rung
    score: float
    without_cause: bool = False


# Best first. A status that says no more than "policy" stands below a wording that is like a known one.
LADDER = (
    Step(Rung.NOTICE, 0.99),
    Step(Rung.PROVIDER_PHRASE, 0.94),
    Step(Rung.PHRASE, 0.89),
    Step(Rung.PROVIDER_CODE, 0.8),
    Step(Rung.VENDOR_CODE, 0.75),
    Step(Rung.ENHANCED, 0.7),
    Step(Rung.SIMILAR, 0.65),
    Step(Rung.ENHANCED, 0.6, without_cause=True),
    Step(Rung.REPLY, 0.55),
    Step(Rung.FAMILY, 0.45),
    Step(Rung.TOPIC, 0.4),
    Step(Rung.LIKENESS, 0.3),
    Step(Rung.CLASS, 0.2),
)
# Categories that are true of many refusals: an answer that names a cause comes before them, and they are never sure.
WITHOUT_CAUSE = frozenset({KnownCategory.POLICY_VIOLATION, KnownCategory.UNSPECIFIED_REFUSAL})
# Categories that tell what came of a cause, or around what it stands: where words name the cause too, it is the answer.
WRAPPERS = WITHOUT_CAUSE | {
    KnownCategory.DELIVERY_EXPIRED,
    KnownCategory.SERVER_ERROR,
    KnownCategory.LOCAL_PROGRAM_FAILED,
    KnownCategory.CLIENT_CONFIGURATION,
    KnownCategory.PROGRESS,
}
# Causes that are named by a term of their own (SPF, DKIM, DMARC, PTR, DNSBL): the general words of a refusal around them yield.
NAMED_CAUSES = frozenset({KnownCategory.SENDER_AUTHENTICATION, KnownCategory.MISSING_REVERSE_DNS, KnownCategory.IP_BLOCKED})
GENERAL_REFUSALS = frozenset(
    {KnownCategory.RECIPIENT_REFUSES, KnownCategory.SENDER_REJECTED, KnownCategory.UNKNOWN_RECIPIENT, KnownCategory.DNS_FAILURE}
)
_YIELDING = WRAPPERS | GENERAL_REFUSALS

# Rungs of which an entry of a provider says nothing about whether the text is about that provider.
WITHOUT_OWN_EVIDENCE = frozenset({Rung.SIMILAR, Rung.TOPIC, Rung.LIKENESS})
NAMED_KINDS = frozenset({"mailbox", "filter"})  # kinds of providers of which a text must then hold the name

# Weights, in letters.
AGREEMENT = 4  # a code of the paste that the entry names too
SURE_CODE = 2  # a code whose surroundings say that it is a mail code
LIKENESS = 20  # a question or wording that is exactly like a known one
NO_CAUSE = -6  # a phrase of an entry that names no cause
TELLING = 8  # a phrase with fewer letters is a hint wherever it stands

# How alike a text must be, from 0 to 1.
NEVER = 2.0
LEAST_SIMILAR = 0.4  # a server's words beside its reply code
LEAST_SIMILAR_ALONE = 0.6  # a server's words without one
# A question, by how much it speaks of mail (`mail_words`: 0, 1, 2, 3 and more); a mere statement must be more alike.
LEAST_LIKENESS_OF_STATEMENT = (NEVER, 0.6, 0.45, 0.45)
LEAST_LIKENESS_OF_QUESTION = (0.6, 0.42, 0.4, 0.28)

# Relevance.
MAIL = 3  # `mail_words` of a text with a word of nothing but mail
LONGEST_REMARK = 80  # characters; a longer text is more than a remark
TELLING_IN_PASSING = 14  # letters of a phrase that nobody writes by chance

# Confidence.
STRONG_WORDS = 10  # letters of a phrase that are more than chance
PLAIN_WORDS = 15  # letters that need no codes beside them; fewer need `AGREEING_CODES`
AGREEING_CODES = 2
SURE_SIGNS = 3  # kinds of signs of phishing
CONTESTED = 0.7  # of the winner's letters: a rival of the same rung with more makes the answer less sure

# What the page and the contract show.
MOST_MATCHES = 5
MOST_MARKS = 4
MOST_RULED_OUT = 5
MOST_TRACED = 10  # candidates

_SPAN = 0.045  # of the scores of one step
_STRONGEST = 50  # letters; more do not raise the score
_PLACES = {(step.rung, step.without_cause): place for place, step in enumerate(LADDER)}


# The reason of a notice beats the fact that it is one: who answers that nobody will ever read says so.
STATED_IN_NOTICES: dict[str, frozenset[str]] = {
    KnownCategory.AUTO_REPLY: frozenset({KnownCategory.MAILBOX_DISABLED, KnownCategory.RECIPIENT_MOVED})
}


# The entry of each receipt and notice of certified mail.
RECEIPTS = {
    Receipt.ACCEPTED: "pec-acceptance",
    Receipt.NOT_ACCEPTED: "pec-not-accepted",
    Receipt.TAKEN_IN_CHARGE: "pec-taken-in-charge",
    Receipt.DELIVERED: "pec-delivery",
    Receipt.NOT_DELIVERED: "pec-not-delivered",
    Receipt.LATE: "pec-first-notice",
    Receipt.EXPIRED: "pec-delivery-time-exceeded",
    Receipt.VIRUS_NOT_ACCEPTED: "pec-not-accepted-virus",
    Receipt.VIRUS_NOT_DELIVERED: "pec-not-delivered-virus",
    Receipt.VIRUS_FOUND: "pec-virus-found",
    Receipt.ANOMALY: "pec-anomaly",
}
# Those that leave the cause to the reason that they quote: it beats them, where it is known.
RECEIPTS_WITH_REASON = frozenset({Receipt.NOT_ACCEPTED, Receipt.NOT_DELIVERED})
# Rungs on which an answer names the reason of such a notice.
RUNGS_OF_REASON = frozenset({Rung.PROVIDER_PHRASE, Rung.PHRASE, Rung.PROVIDER_CODE, Rung.ENHANCED})


class Refinement(NamedTuple):
    """An answer of one of `categories` becomes one of `becomes` when the refusal came at `phase`; with `words`, only where one is there.

    `words` are beginnings of words, folded.
    """

    categories: frozenset[KnownCategory]
    becomes: KnownCategory
    phase: Phase
    words: tuple[str, ...] = ()


REFINEMENTS = (
    # In reply to MAIL FROM no recipient has been named yet: whom the server does not know is the sender.
    Refinement(frozenset({KnownCategory.UNKNOWN_RECIPIENT}), KnownCategory.SENDER_REJECTED, Phase.MAIL),
    # Right after connecting neither sender nor recipient has been named: what is blocked is the IP address.
    Refinement(
        frozenset({KnownCategory.RECIPIENT_REFUSES, KnownCategory.SENDER_REJECTED, KnownCategory.UNKNOWN_RECIPIENT}),
        KnownCategory.IP_BLOCKED,
        Phase.CONNECT,
        ("block", "blacklist", "ban", "listed", "bloccat"),
    ),
)

# In order: the first that concerns the paste decides whether it speaks of a mail error at all.
RELEVANCE = (
    Gate.NOTICE,
    Gate.BOUNCE,
    Gate.REMARK,
    Gate.SERVER_WORDS,
    Gate.CODE_IN_MESSAGE,
    Gate.SIMILAR_IN_OTHER_TRADE,
    Gate.QUESTION_ABOUT_MAIL,
    Gate.CODE_IN_OTHER_TRADE,
    Gate.CODE,
)
# What every program on a network meets: without a sign of mail beside it, an answer of these is a guess.
SHARED_WITH_OTHERS = frozenset(
    {
        KnownCategory.LOGIN_FAILED,
        KnownCategory.LOGIN_REQUIRED,
        KnownCategory.CLIENT_CONFIGURATION,
        KnownCategory.TLS_FAILURE,
        KnownCategory.CONNECTION_FAILED,
        KnownCategory.DNS_FAILURE,
    }
)
# Rungs on which a sure code makes an answer of medium confidence; below them it is low.
MEDIUM_BY_CODE = frozenset({Rung.PROVIDER_CODE, Rung.VENDOR_CODE, Rung.ENHANCED, Rung.SIMILAR, Rung.REPLY})
# In order: an answer by words is of high confidence when all are open, else medium.
CONFIDENCE_OF_WORDS = (
    Gate.STRONG_WORDS,
    Gate.OWN_TRADE,
    Gate.NAMES_CAUSE,
    Gate.STATUS_KNOWS,
    Gate.OWN_WORDS,
    Gate.BORNE_OUT,
    Gate.UNCONTESTED,
)
# Why each gate is there.
REASONS = {
    Gate.REFUSED: "what went well before a refusal is not the answer",
    Gate.BORROWED_WORDS: "who else says so than the provider whose words they are means the same in general",
    Gate.NO_WORDS: "topics and likeness are asked only where no phrase matched",
    Gate.SERVER_SPEAKS: "wordings of servers are compared only with what a server seems to say",
    Gate.NOTICE: "what the mail says it is stands before the ladder",
    Gate.NOTICE_STATES_CAUSE: "the reason that a notice states beats the fact that it is a notice",
    Gate.NO_CANDIDATE: "a bounce is a refusal even where nothing in it is known",
    Gate.REFINED: "the same words mean something else at this SMTP command",
    Gate.BOUNCE: "a bounce speaks of mail by itself",
    Gate.REMARK: "a short remark without a word of mail is no automatic reply",
    Gate.SERVER_WORDS: "words of a server count unless they stand in passing in a longer text",
    Gate.CODE_IN_MESSAGE: "an ordinary mail is about an error only with a code that is surely one of mail",
    Gate.SIMILAR_IN_OTHER_TRADE: "in a text of another trade a likeness needs a code of mail only",
    Gate.QUESTION_ABOUT_MAIL: "a question must speak of mail, ask or complain",
    Gate.CODE_IN_OTHER_TRADE: "in a text of another trade a code must be one of mail only",
    Gate.CODE: "without words a code must be there",
    Gate.IN_PASSING: "a server's words in a longer text that says and asks nothing of mail",
    Gate.OF_MAIL: "sign-in, encryption and connections are of every program: a word, name, host or code of mail must be there",
    Gate.STRONG_WORDS: f"at least {STRONG_WORDS} letters and agreeing codes are more than chance",
    Gate.OWN_TRADE: "the text does not speak of another trade",
    Gate.NAMES_CAUSE: "the answer names a cause, or is the provider's own",
    Gate.STATUS_KNOWS: "a status x.0.0 says that the reporting server did not know why (RFC 3463 §3.1)",
    Gate.OWN_WORDS: "a provider's words, said by nobody known and beside no code of theirs, may be borrowed",
    Gate.BORNE_OUT: f"{PLAIN_WORDS} letters, or {AGREEING_CODES} codes and all the telling ones, bear the answer out",
    Gate.UNCONTESTED: "no other category has nearly as many words on the same rung",
    Gate.SURE_CODE: "an answer by code alone needs a code that is surely one of mail",
}


def names_cause(rule: EntryRule) -> bool:
    return rule.category not in WITHOUT_CAUSE


def is_words(rung: Rung) -> bool:
    """Whether an answer on this rung stands on words that are in the text."""
    return rung in (Rung.PROVIDER_PHRASE, Rung.PHRASE)


def can_yield(candidate: Candidate) -> bool:
    """Whether words tell what came of a cause, or are those of a general refusal."""
    return candidate.rule.category in _YIELDING and is_words(candidate.rung)


def is_cause(candidate: Candidate) -> bool:
    """Whether words name a cause, and are neither a hint nor around the diagnostic."""
    return candidate.rule.category not in WRAPPERS and is_words(candidate.rung) and not is_aside(candidate)


def names_cause_of(cause: Candidate, general: Candidate) -> bool:
    """Whether a cause (`is_cause`) is what the words of `general`, which can yield, leave open."""
    if cause.rule.category in NAMED_CAUSES:
        return True
    if general.rule.category not in WRAPPERS:
        return False
    return general.rung is Rung.PHRASE or (general.is_of_software and cause.weight >= general.weight)


def is_aside(candidate: Candidate) -> bool:
    """Whether words are a mere hint, or stand around the diagnostic."""
    return is_words(candidate.rung) and (candidate.position > 0 or candidate.weight < TELLING)


def is_code(rung: Rung) -> bool:
    return rung in (Rung.PROVIDER_CODE, Rung.VENDOR_CODE, Rung.ENHANCED, Rung.REPLY, Rung.FAMILY, Rung.CLASS)


def order(candidate: Candidate, spoken: frozenset[str]) -> Order:
    """What is compared of a candidate; `spoken` are the providers that spoke or are named."""
    rule = candidate.rule
    is_stranger = rule.provider not in spoken
    return Order(
        _step(candidate, is_stranger),
        is_stranger,
        is_aside(candidate),
        candidate.yields,
        -_strength(candidate),
        candidate.position,
        rule.id,
    )


def score(order: Order) -> float:
    """From 0 to 1, never rising down the ranking: a place within the scores of the step."""
    strength = min(max(-order.weakness, 0), _STRONGEST) / _STRONGEST
    within = 0.5 * (not order.is_stranger) + 0.25 * (not order.is_aside) + 0.125 * (not order.yields) + 0.125 * strength
    return round(min(LADDER[order.step].score + _SPAN * within, 1), 3)


def _step(candidate: Candidate, is_stranger: bool) -> int:
    """Words of a provider that did not speak and has no code of its own there stand no higher than others when they yield."""
    rung = Rung.PHRASE if candidate.yields and is_stranger and not candidate.has_own_code else candidate.rung
    key = rung, not names_cause(candidate.rule)
    return _PLACES.get(key, _PLACES[rung, False])


def _strength(candidate: Candidate) -> float:
    """Letters. A likeness has the codes in it already."""
    strength = candidate.weight
    if candidate.rung is not Rung.SIMILAR:
        strength += AGREEMENT * candidate.agreeing
    if candidate.rung is Rung.PHRASE and not names_cause(candidate.rule):
        strength += NO_CAUSE
    return strength
