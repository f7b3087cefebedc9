"""What the arguments of an address name, an entry or a code; 404 for what is neither."""

from __future__ import annotations

from django.http import Http404

from errors.forms import code_spellings
from errors.knowledge.entries.page import EntryPage
from errors.knowledge.snapshot import Snapshot


def entry_in_force(snapshot: Snapshot, entry_id: str) -> EntryPage:
    """The entry, or the last one of the chain of entries that replaced it; 404 for an unknown id."""
    if entry_id not in snapshot.entries:
        raise Http404
    ids = [entry_id]
    while following := snapshot.entries[ids[-1]].replaced_by:
        if following in ids:  # replacements that form a circle: show the entry itself
            return snapshot.entries[entry_id]
        ids.append(following)
    return snapshot.entries[ids[-1]]


def one_spelling(snapshot: Snapshot, value: str) -> str:
    """The spelling that the knowledge uses, else the most specific one; 404 for what cannot be a code."""
    spellings = code_spellings(value)
    if not spellings:
        raise Http404
    return next((spelling for spelling in spellings if spelling in snapshot.codes), spellings[0])
