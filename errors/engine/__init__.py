"""Paste a mail error, get the explanation: what was refused, why, who must act, and what in the paste says so.

One way through, a step a room, nothing but plain values in between:

    read     what was pasted, and which places speak of which refused recipient
    extract  codes, hosts, provider and SMTP phase in those places
    match    entries of the catalogue whose words or codes fit
    rank     the ladder: words before codes, a provider's own before general ones
    refine   the same words mean something else at another SMTP command
    explain  the answer with its evidence, its confidence, and what was ruled out

Pure Python: no Django, no database, no clock, no network.
"""

from __future__ import annotations

from errors.engine.decide.explain import explain
from errors.engine.decide.match import match
from errors.engine.decide.rank import rank
from errors.engine.decide.refine import refine
from errors.engine.extract import extract
from errors.engine.index.catalog import Catalog
from errors.engine.read import read
from errors.engine.types import Diagnosis, Failure, Finding, Paste

__all__ = ["diagnose"]


def diagnose(raw: str | bytes, catalog: Catalog) -> Diagnosis:
    """Diagnose a pasted text or the source of a mail; raises `read.Unreadable` for what is neither."""
    paste = read(raw)
    failures = paste.failures or ((Failure(()),) if paste.notice else ())
    findings = [_finding(paste, failure, catalog) for failure in failures]
    return Diagnosis(paste, tuple(finding for finding in findings if finding))


def _finding(paste: Paste, failure: Failure, catalog: Catalog) -> Finding | None:
    signals = extract(paste, failure, catalog.providers)
    ranked = refine(rank(match(paste, signals, catalog), signals), signals, catalog)
    return explain(paste, signals, ranked, catalog)
