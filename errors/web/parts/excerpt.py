"""A text with its evidence marked: the whole, or only the lines around the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from errors.engine.types import Span

_LINES_AROUND = 2
_MOST_AROUND = 320  # characters, for pastes that are one endless line
_MOST_BLOCKS = 8
# A page cannot show these: control characters, and halves of surrogate pairs, which have no UTF-8.
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`blocks` are stretches of the text, each cut into pieces; between two blocks something was left out."""

    blocks: tuple[tuple[Piece, ...], ...]
    is_whole: bool


def showable(text: str) -> str:
    """The text with what a page cannot show replaced; its length and all positions stay the same."""
    return _UNSHOWABLE.sub("\ufffd", text)


def marked_pieces(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    return _cut(text, _merge(text, spans), Span(0, len(text)))


def excerpt(text: str, spans: Iterable[Span]) -> Excerpt:
    marks = _merge(text, spans)
    windows = [_without_blank_edges(text, window) for window in _merge(text, (_around(text, mark) for mark in marks))]
    blocks = tuple(_cut(text, marks, window) for window in windows[:_MOST_BLOCKS])
    return Excerpt(blocks, is_whole=len(windows) == 1 and not text[: windows[0].start].strip() and not text[windows[0].end :].strip())


def _merge(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch as one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        start, end = max(span.start, 0), min(span.end, len(text))
        if start >= end:
            continue
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, end))
        else:
            merged.append(Span(start, end))
    return merged


def _around(text: str, mark: Span) -> Span:
    return Span(_before(text, mark.start), _after(text, mark.end))


def _without_blank_edges(text: str, window: Span) -> Span:
    inside = text[window.start : window.end]
    first = window.start + len(inside) - len(inside.lstrip())
    return Span(max(window.start, text.rfind("\n", 0, first) + 1), window.start + len(inside.rstrip()))


def _before(text: str, start: int) -> int:
    edge = max(0, start - _MOST_AROUND)
    place = start
    for _ in range(_LINES_AROUND + 1):
        place = text.rfind("\n", edge, place)
        if place == -1:
            return edge
    return place + 1


def _after(text: str, end: int) -> int:
    edge = min(len(text), end + _MOST_AROUND)
    place = end - 1
    for _ in range(_LINES_AROUND + 1):
        place = text.find("\n", place + 1, edge)
        if place == -1:
            return edge
    return place


def _cut(text: str, marks: list[Span], window: Span) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    place = window.start
    for mark in marks:
        if mark.end <= window.start or mark.start >= window.end:
            continue
        pieces += [Piece(text[place : mark.start]), Piece(text[mark.start : mark.end], marked=True)]
        place = mark.end
    pieces.append(Piece(text[place : window.end]))
    return tuple(piece for piece in pieces if piece.text)
