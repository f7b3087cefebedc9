"""Likeness of the paste → entries: to a question that people asked, and to a wording that servers are known to use."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from errors.engine.decide import policy
from errors.engine.extract.about_mail import wonders
from errors.engine.fold import FoldedText
from errors.engine.index.catalog import Catalog
from errors.engine.index.likeness import LONGEST_QUESTION, without_names
from errors.engine.phrase_table import any_line
from errors.engine.tokens import masked
from errors.engine.types import Candidate, Paste, Signals
from errors.engine.vocabulary import Rung

_MOST_ALIKE = 5  # entries
_MOST_COMPARED = 2  # places
_LONGEST_REPLY, _MOST_SAID = 600, 150  # characters, with and without names
# What programs write behind what the server said.
_BEHIND_A_REPLY = any_line(r"""
    \(in reply to
    \. Please (?:check|verify)
    \. (?:Verifica|Controlla)(?:re)?
""")


def questions_alike(paste: Paste, signals: Signals, catalog: Catalog) -> dict[str, float]:
    """Entry → likeness (0 to 1), best first, for a short text: the less it speaks of mail, the more alike it must be."""
    is_message = paste.kind.is_of_program and signals.failure.recipient is None  # of a program, not a record of one recipient
    text = (signals.texts[0].plain if is_message else paste.plain).strip()
    if len(text) > LONGEST_QUESTION or signals.other_trade:
        return {}
    text = masked(text, catalog.providers.of_host)
    table = policy.LEAST_LIKENESS_OF_QUESTION if wonders(text) else policy.LEAST_LIKENESS_OF_STATEMENT
    least = table[min(signals.mail_words, len(table) - 1)]
    found = islice(catalog.likeness.find(text), _MOST_ALIKE)
    return {rule.id: likeness for rule, likeness in found if likeness >= least}


def by_likeness(alike: dict[str, float], catalog: Catalog) -> Iterator[Candidate]:
    for place, (entry, likeness) in enumerate(alike.items()):
        yield Candidate(catalog.rules[entry], Rung.LIKENESS, policy.LIKENESS * likeness, position=place)


def by_similar_wording(signals: Signals, catalog: Catalog) -> Iterator[Candidate]:
    """What servers are known to say that is most like what this one said."""
    least = policy.LEAST_SIMILAR if any(code.is_refusal for code in signals.codes) else policy.LEAST_SIMILAR_ALONE
    for place, text in enumerate(signals.texts[:_MOST_COMPARED]):
        said = without_names(_reply(text, signals))[:_MOST_SAID]
        for known, likeness in islice(catalog.wordings.find(said), _MOST_ALIKE):
            is_of_stranger = known.provider and known.provider not in signals.spoken
            rule = catalog.rules.get(known.category) if is_of_stranger else known  # who else says so means the same in general
            if rule and likeness >= least:
                yield Candidate(rule, Rung.SIMILAR, policy.LIKENESS * likeness, position=place)


def _reply(text: FoldedText, signals: Signals) -> str:
    """What a server said begins with its code; what a program wrote before it and behind it is about the session."""
    start = min((code.span.start - text.offset for code in signals.codes if code.is_refusal), default=0)
    said = text.plain[max(start, 0) :][:_LONGEST_REPLY]
    end = _BEHIND_A_REPLY.search(said)
    return said[: end.start()] if end else said
