import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.fold import FoldedText, fold, squeeze


@given(st.text())
def test_fold_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(st.text(st.characters(codec="ascii")))
def test_fold_is_the_same_for_ascii_and_for_the_rest(text):
    assert fold(text + "è") == fold(text) + "e"


def test_fold_drops_case_accents_and_punctuation():
    assert fold("È già “Piena” — 5.2.2") == "e gia  piena    5 2 2"


def test_squeeze_drops_all_white_space():
    assert squeeze("user  un\nknown\t") == "userunknown"


@pytest.mark.parametrize(("columns", "is_cut"), [(15, False), (16, True)])
def test_window_that_cuts_lines_has_sixteen_columns(columns, is_cut):
    assert FoldedText(f"{'x' * columns}\n{'x' * columns}\nx").is_cut() is is_cut
