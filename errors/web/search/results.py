"""A search result as a template prints it, with the words that matched marked."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from errors.http.result_address import result_address
from errors.knowledge.snapshot import Snapshot
from errors.search.highlight import Highlighter, MatchPlace, Snippet
from errors.search.search_document import ResultType, SearchDocument
from errors.web.parts import labels
from errors.web.parts.excerpt import Piece, marked_pieces
from errors.web.parts.labels import Badge
from errors.web.search.facets import KINDS

_REASONS = {
    MatchPlace.QUESTION: _("Known wording:"),
    MatchPlace.TEXT: _("On the page:"),
    MatchPlace.TRANSLATION: _("In the other language:"),
}


@dataclass(frozen=True, slots=True)
class FurtherMatch:
    """A place that holds the words of the question, shown when title and summary do not."""

    label: Promise
    pieces: tuple[Piece, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class Result:
    url: str
    kind: str
    kind_label: Promise
    title: tuple[Piece, ...]
    summary: tuple[Piece, ...]
    language: str
    reason: FurtherMatch | None
    provider: str
    actor: Badge | None
    permanence: Badge | None


def result(document: SearchDocument, marker: Highlighter, snapshot: Snapshot, language: str) -> Result:
    text = document.text(language)
    title, summary = marker.spans(text.title), marker.spans(text.summary)
    reason = None if title or summary or document.kind is ResultType.CODE else marker.further(document, language)
    provider = snapshot.providers.get(document.provider or "")
    is_error = document.kind in (ResultType.ENTRY, ResultType.CODE)
    return Result(
        url=result_address(document),
        kind=document.kind.value,
        kind_label=KINDS[document.kind],
        title=marked_pieces(text.title, title),
        summary=marked_pieces(text.summary, summary),
        language=document.language(language),
        reason=_reason(reason),
        provider=provider.name if provider and document.kind in (ResultType.ENTRY, ResultType.GUIDE) else "",
        actor=labels.actor(document.actor) if is_error and document.actor else None,
        permanence=labels.permanence(document.permanence) if is_error and document.permanence else None,
    )


def _reason(proof: Snippet | None) -> FurtherMatch | None:
    return FurtherMatch(_REASONS[proof.why], marked_pieces(proof.text, proof.spans), proof.language) if proof else None
