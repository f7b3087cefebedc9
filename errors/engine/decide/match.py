"""match: `Signals` × `Catalog` → `Candidate`s. Everything that fits, not yet weighed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from errors.engine.decide import policy
from errors.engine.decide.by_code import by_code
from errors.engine.decide.by_likeness import by_likeness, by_similar_wording, questions_alike
from errors.engine.decide.by_words import by_phrase, by_topic
from errors.engine.decide.trace import Recorder
from errors.engine.extract.about_mail import opens_with_reply
from errors.engine.index.catalog import Catalog
from errors.engine.types import Candidate, CodeSignal, Paste, Signals
from errors.engine.vocabulary import Gate, KnownCategory, Permanence, Rung, Scheme


def match(paste: Paste, signals: Signals, catalog: Catalog, recorder: Recorder) -> list[Candidate]:
    is_refusal = any(code.is_refusal for code in signals.codes)
    is_reply = is_refusal or paste.is_report
    phrases = (_or_general(one, signals, catalog, recorder) for one in by_phrase(signals, catalog, is_reply))
    candidates = [*filter(None, phrases), *by_code(signals, catalog)]
    if is_refusal:
        candidates = [one for one in candidates if _is_of_refusal(one, recorder)]
    has_words = any(policy.is_words(candidate.rung) for candidate in candidates)
    if paste.signs:
        candidates += by_topic(signals, catalog, {})
    elif not paste.notice and recorder.passes(Gate.NO_WORDS, not has_words):  # what a notice is like is not asked: it says what it is
        candidates += [one for one in _by_sense(paste, signals, catalog, candidates, recorder) if not _is_only_by_signs(one)]
    spellings = frozenset(spelling for code in signals.codes for spelling in _spellings(code))
    for candidate in candidates:
        candidate.agreeing = len(spellings & catalog.codes[candidate.rule.id])
        candidate.is_of_software = catalog.providers.kind(candidate.rule.provider) in ("server", "program", "list-manager")
        candidate.has_own_code = any(code.defines and (code.scheme, code.value) in spellings for code in candidate.rule.codes)
    return candidates


def _or_general(candidate: Candidate, signals: Signals, catalog: Catalog, recorder: Recorder) -> Candidate | None:
    """A mailbox provider's words in the mouth of another known one stand for the general entry of the category, if there is one."""
    own = candidate.rule.provider
    if own is None or own in signals.spoken or not catalog.providers.is_mailbox(own) or not catalog.providers.is_mailbox(signals.refuser):
        return candidate
    recorder.passes(Gate.BORROWED_WORDS, False, candidate.rule.id)
    general = catalog.rules.get(candidate.rule.category)
    return replace(candidate, rule=general, rung=Rung.PHRASE) if general else None


def _is_of_refusal(candidate: Candidate, recorder: Recorder) -> bool:
    if candidate.rule.permanence is not Permanence.INFO:
        return True
    return recorder.passes(Gate.REFUSED, False, candidate.rule.id)


def _is_only_by_signs(candidate: Candidate) -> bool:
    """The special entries for suspicious mails: their words are those of ordinary notices, so without signs they say nothing."""
    return candidate.rule.category == KnownCategory.PHISHING and candidate.rule.id != KnownCategory.PHISHING


def _by_sense(paste: Paste, signals: Signals, catalog: Catalog, so_far: list[Candidate], recorder: Recorder) -> list[Candidate]:
    """What the text is about or like, where no phrase is known."""
    found: list[Candidate] = []
    if paste.is_pasted_text:
        alike = questions_alike(paste, signals, catalog)
        found = [*by_topic(signals, catalog, alike), *by_likeness(alike, catalog)]
        if paste.kind.is_of_program:
            found = [one for one in found if _may_answer_error(one, signals)]
    if recorder.passes(Gate.SERVER_SPEAKS, _server_speaks(paste, signals, [*so_far, *found])):
        found += by_similar_wording(signals, catalog)
    return found


def _may_answer_error(candidate: Candidate, signals: Signals) -> bool:
    """A program's error is neither answered by a guide nor by the entry of a provider that the text does not name."""
    rule = candidate.rule
    return rule.permanence is not Permanence.INFO and (rule.provider is None or rule.provider in signals.spoken)


def _server_speaks(paste: Paste, signals: Signals, candidates: list[Candidate]) -> bool:
    """Whether a server seems to speak, not a person or a program: beside its vague code, or in words that no question is like."""
    if any(one.rung in _TELLING_CODES and policy.names_cause(one.rule) for one in candidates):
        return False
    if any(not code.is_of_server for code in signals.codes):
        return False
    if paste.is_report or opens_with_reply(paste.plain) or any(code.sure and code.is_refusal for code in signals.codes):
        return True
    return not candidates


_TELLING_CODES = (Rung.PROVIDER_CODE, Rung.VENDOR_CODE, Rung.ENHANCED)


def _spellings(code: CodeSignal) -> Iterator[tuple[Scheme, str]]:
    """The code, and its form without the class: an entry may name either."""
    yield code.scheme, code.value
    if code.scheme is Scheme.ENHANCED:
        yield code.scheme, "x" + code.value[1:]
