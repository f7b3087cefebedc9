"""explain: ranked candidates → `Finding`. Category, who must act, temporary or permanent, confidence, evidence."""

from __future__ import annotations

from errors.engine.catalog import Catalog
from errors.engine.confidence import confidence
from errors.engine.extract.trade import asks_or_complains, opens_with_reply, wonders
from errors.engine.fold import fold, squeeze
from errors.engine.rank import ruled_out
from errors.engine.rules import EntryRule
from errors.engine.types import Candidate, CodeSignal, Evidence, Finding, Mark, Match, Paste, Signals
from errors.engine.vocabulary import Actor, Confidence, PasteKind, Permanence, Rung, Scheme

_MOST_MATCHES = 5
_MOST_MARKS = 4
_SCORES = {
    Rung.PROVIDER_PHRASE: 0.95, Rung.PHRASE: 0.9, Rung.PROVIDER_CODE: 0.8, Rung.VENDOR_CODE: 0.75, Rung.ENHANCED: 0.7,
    Rung.REPLY: 0.6, Rung.FAMILY: 0.45, Rung.TOPIC: 0.4, Rung.LIKENESS: 0.3, Rung.CLASS: 0.2, Rung.NOTICE: 0.9,
}  # fmt: skip
_MAIL = 3  # `mail_words` of a text with a word of nothing but mail
_REMARK = 80  # characters; a longer text is more than a remark
_TELLING_WORDS = 14  # letters of a phrase that nobody writes by chance
_DELIVERED = ("delivered", "relayed", "expanded")
_ABSENCE = "auto-reply"
_UNKNOWN = "unspecified-refusal"
_SAID_IN_REPLIES = ("mailbox-disabled", "recipient-moved")


def explain(paste: Paste, signals: Signals, ranked: list[Candidate], catalog: Catalog) -> Finding | None:
    """None when nothing in the paste speaks of a mail error."""
    category = _noticed(paste, signals, ranked)
    if category or (not ranked and paste.kind is PasteKind.BOUNCE):
        ranked = [*_general(category or _UNKNOWN, catalog), *ranked]
    if not ranked or not _speaks_of_mail(paste, signals, ranked[0]):
        return None
    rule = ranked[0].rule
    return Finding(
        recipient=signals.failure.recipient,
        provider=rule.provider or (signals.providers[0] if signals.providers else None),
        category=rule.category,
        confidence=Confidence.LOW if _in_passing(paste, signals, ranked[0]) else confidence(signals, ranked[0]),
        rung=ranked[0].rung,
        permanence=_permanence(rule, signals),
        actor=rule.actor,
        codes=_codes(signals, catalog),
        matches=tuple(_match(paste, candidate) for candidate in ranked[:_MOST_MATCHES]),
        ruled_out=ruled_out(ranked, signals),
        phase=signals.phase,
        reporting_host=signals.failure.reporting_host,
        remote_host=signals.remote_host,
    )


def _codes(signals: Signals, catalog: Catalog) -> tuple[CodeSignal, ...]:
    """The codes worth showing: those of servers, and those of programs and vendors that some entry knows."""
    return tuple(
        code
        for code in signals.codes
        if (code.scheme, code.value) in catalog.definers or (code.sure and code.scheme in (Scheme.SMTP, Scheme.ENHANCED, Scheme.HRESULT))
    )


def _noticed(paste: Paste, signals: Signals, ranked: list[Candidate]) -> str | None:
    """What the mail itself says it is. An automatic reply may say that nobody will ever read: then that is the news."""
    if (
        paste.notice == "auto-reply"
        and ranked
        and ranked[0].rung.height <= Rung.PHRASE.height
        and ranked[0].rule.category in _SAID_IN_REPLIES
    ):
        return None
    is_report = paste.kind is PasteKind.BOUNCE or signals.failure.recipient is not None
    return paste.notice or ("delivered" if is_report and signals.failure.action in _DELIVERED else None)


def _general(category: str, catalog: Catalog) -> list[Candidate]:
    """The general entry of a category bears the category's name."""
    rule = catalog.rules.get(category) or EntryRule(category, category, actor=Actor.NOBODY, permanence=Permanence.INFO)
    rung = Rung.CLASS if category == _UNKNOWN else Rung.NOTICE
    return [Candidate(rule, rung, 0)]


def notice(paste: Paste, catalog: Catalog) -> Finding | None:
    """The finding of a mail that is no bounce but an automatic reply or an abuse report."""
    if paste.notice is None:
        return None
    candidate = _general(paste.notice, catalog)[0]
    return Finding(
        recipient=None,
        provider=None,
        category=paste.notice,
        confidence=Confidence.HIGH,
        rung=Rung.NOTICE,
        permanence=Permanence.INFO,
        actor=Actor.NOBODY,
        codes=(),
        matches=(_match(paste, candidate),),
        ruled_out=(),
    )


def _speaks_of_mail(paste: Paste, signals: Signals, best: Candidate) -> bool:
    """A bounce does by itself; any other text only by words of a server or codes among words of mail."""
    if paste.kind is PasteKind.BOUNCE:
        return True
    if best.rung.height <= Rung.PHRASE.height:
        if best.rule.category == _ABSENCE and not signals.mail_words and len(paste.plain) < _REMARK:
            return False
        return not _in_passing(paste, signals, best) or best.weight >= _TELLING_WORDS
    if paste.kind is PasteKind.MESSAGE:
        return any(code.sure for code in signals.codes)
    if best.rung in (Rung.TOPIC, Rung.LIKENESS):
        return _is_question_about_mail(paste, signals)
    if signals.other_trade:
        return best.rung is Rung.VENDOR_CODE or any(map(_is_of_mail_only, signals.codes))
    return bool(signals.codes)


def _is_question_about_mail(paste: Paste, signals: Signals) -> bool:
    """Words that speak of mail, or that at least ask or complain."""
    if signals.other_trade:
        return signals.mail_words >= _MAIL
    return signals.mail_words > 0 or wonders(paste.plain) or opens_with_reply(paste.plain)


def _in_passing(paste: Paste, signals: Signals, best: Candidate) -> bool:
    """A server's words in a longer text that says and asks nothing of mail; neither after a number nor as a label (`Consegna: …`)."""
    if paste.kind is not PasteKind.TEXT or best.rung.height > Rung.PHRASE.height:
        return False
    if signals.codes or signals.named or opens_with_reply(paste.plain):
        return False
    span = best.marks[0].span()
    before, after = paste.plain[: span.start], paste.plain[span.end :]
    if not before.strip() and ":" in paste.plain[span.start : span.end + 2]:
        return False
    rest = f"{before} {after}"
    return signals.other_trade or (len(squeeze(fold(rest))) > span.end - span.start and not asks_or_complains(rest))


def _is_of_mail_only(code: CodeSignal) -> bool:
    """Windows itself has the numbers from 0x80070000 on, and web servers answer with numbers like those of SMTP."""
    if code.scheme is Scheme.HRESULT:
        return not code.value.lower().startswith("0x8007")
    return code.sure and code.scheme in (Scheme.ENHANCED, Scheme.IMAP, Scheme.POP)


def _permanence(rule: EntryRule, signals: Signals) -> Permanence:
    """The server's own class of reply decides; an entry about information stays one."""
    if rule.permanence is Permanence.INFO:
        return rule.permanence
    for code in signals.codes:
        if code.scheme in (Scheme.SMTP, Scheme.ENHANCED) and code.value[0] in "45":
            return Permanence.TEMPORARY if code.value[0] == "4" else Permanence.PERMANENT
    return rule.permanence


def _match(paste: Paste, candidate: Candidate) -> Match:
    score = _SCORES[candidate.rung] + min(candidate.weight, 50) / 1000 + min(candidate.agreeing, 2) / 100
    evidence = tuple(dict.fromkeys(_evidence(paste, mark) for mark in candidate.marks[:_MOST_MARKS]))
    return Match(candidate.rule.id, candidate.rule.category, round(min(score, 0.99), 3), candidate.rung, evidence)


def _evidence(paste: Paste, mark: Mark) -> Evidence:
    span = paste.origin(mark.span())
    return Evidence(span, paste.text[span.start : span.end], mark.why)
