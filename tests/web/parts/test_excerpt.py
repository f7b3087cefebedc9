import pytest

from errors.engine.types import Span
from errors.web.parts.excerpt import Piece, excerpt, marked_pieces, showable

LINES = "\n".join(f"line {number}" for number in range(10))


def at(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def test_whole_text_is_cut_at_its_marks():
    assert marked_pieces("a bad word", [Span(2, 5)]) == (Piece("a "), Piece("bad", True), Piece(" word"))


def test_marks_that_touch_are_one():
    assert marked_pieces("abcdef", [Span(3, 5), Span(1, 3), Span(2, 4)]) == (Piece("a"), Piece("bcde", True), Piece("f"))


@pytest.mark.parametrize("spans", [[], [Span(3, 3)], [Span(50, 60)], [Span(-5, 0)]])
def test_spans_outside_mark_nothing(spans):
    assert marked_pieces("abc", spans) == (Piece("abc"),)


def test_excerpt_shows_two_lines_around_the_evidence():
    found = excerpt(LINES, [at(LINES, "line 5")])
    assert found.blocks == ((Piece("line 3\nline 4\n"), Piece("line 5", True), Piece("\nline 6\nline 7")),)
    assert not found.is_whole


def test_excerpt_of_a_short_text_is_whole():
    assert excerpt("\nuser unknown\n", [Span(1, 5)]).is_whole


def test_distant_evidence_stands_in_blocks_of_its_own():
    assert len(excerpt(LINES, [at(LINES, "line 0"), at(LINES, "line 9")]).blocks) == 2


def test_endless_line_is_cut_near_the_evidence():
    text = "x" * 5000 + "BAD" + "y" * 5000
    (block,) = excerpt(text, [at(text, "BAD")]).blocks
    assert len("".join(piece.text for piece in block)) < 700


def test_excerpt_without_evidence_is_empty():
    assert excerpt("text", []).blocks == ()


def test_showable_text_keeps_its_length():
    assert showable("a\0b\ud800c\x1b\n\t") == "a\ufffdb\ufffdc\ufffd\n\t"
