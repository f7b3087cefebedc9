"""decide: `Signals` × `Catalog` → `Finding`. What fits, what beats what, and how sure the answer is; the rules are in `policy.py`.

match      entries of the catalogue whose words or codes fit, or that the text is like
rank       the ladder: words before codes, a provider's own before general ones
notice     what the mail itself says it is, before the ladder
refine     the same words mean something else at another SMTP command
relevance  does the paste speak of a mail error at all
explain    the answer with its evidence, its confidence, what was ruled out, and the trace of all this
"""

from __future__ import annotations

from errors.engine.decide.confidence import confidence
from errors.engine.decide.explain import explain
from errors.engine.decide.match import match
from errors.engine.decide.notice import with_notice
from errors.engine.decide.rank import rank
from errors.engine.decide.refine import refine
from errors.engine.decide.relevance import Case, speaks_of_mail
from errors.engine.decide.trace import Recorder
from errors.engine.index.catalog import Catalog
from errors.engine.types import Finding, Paste, Signals, Trace

__all__ = ["decide"]


def decide(paste: Paste, signals: Signals, catalog: Catalog) -> Finding | Trace:
    """The answer for one failure; where there is none, the trace that says why."""
    recorder = Recorder()
    ranked = rank(match(paste, signals, catalog, recorder), signals)
    ranked = refine(with_notice(paste, signals, ranked, catalog, recorder), signals, catalog, recorder)
    if not ranked or not speaks_of_mail(case := Case(paste, signals, ranked[0]), recorder):
        return recorder.trace(ranked, signals.side)
    sure = confidence(case, ranked, recorder)
    return explain(paste, signals, ranked, catalog, sure, recorder.trace(ranked, signals.side))
