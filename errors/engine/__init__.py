"""Paste a mail error, get the explanation: what was refused, why, who must act, and what in the paste says so.

One way through, a step a room, nothing but plain values in between:

    read     what was pasted, and which places speak of which refused recipient
    extract  codes, hosts, provider and SMTP phase in those places
    decide   what fits, what beats what, how sure the answer is, and what was ruled out

Pure Python: no Django, no database, no clock, no network.
"""

from __future__ import annotations

from errors.engine.decide import decide
from errors.engine.extract import extract
from errors.engine.index.catalog import Catalog
from errors.engine.read import read
from errors.engine.types import Diagnosis, Failure, Finding, Trace

__all__ = ["diagnose"]


def diagnose(raw: str | bytes, catalog: Catalog) -> Diagnosis:
    """Diagnose a pasted text or the source of a mail; raises `read.Unreadable` for what is neither."""
    paste = read(raw)
    failures = paste.failures or ((Failure(()),) if paste.notice else ())
    results = [decide(paste, extract(paste, failure, catalog.providers), catalog) for failure in failures]
    findings = tuple(result for result in results if isinstance(result, Finding))
    return Diagnosis(paste, findings, tuple(result for result in results if isinstance(result, Trace)))
