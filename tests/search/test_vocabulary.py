import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.search.vocabulary import Vocabulary, distance

VOCABULARY = Vocabulary(
    {"casella": 50, "caselle": 5, "cascata": 1, "password": 90, "passwords": 2, "mail": 200, "autenticazione": 9, "gmail": 60}
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("casela", ("casella",)),
        ("pasword", ("password",)),
        ("passwrod", ("password",)),
        ("gmial", ("gmail",)),
        ("psasword", ("password",)),
        ("autentificazione", ("autenticazione",)),
        ("mal", ()),
        ("hasella", ()),
        ("xyzxyz", ()),
        ("casel1a", ()),
    ],
)
def test_nearest_word_is_what_was_meant(typed, meant):
    assert VOCABULARY.nearest(typed) == meant


def test_completions_are_the_most_used_words_first():
    assert VOCABULARY.completions("cas") == ("casella", "caselle", "cascata")
    assert VOCABULARY.completions("z") == ()


def test_rare_word_beside_a_common_one_is_a_slip():
    assert VOCABULARY.is_slip("cascata", "casella")
    assert not VOCABULARY.is_slip("passwords", "password")  # another form of it


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_distance_is_symmetric_and_zero_only_for_the_same(one, other):
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


@pytest.mark.parametrize(
    ("one", "other", "errors"), [("ab", "ba", 1), ("abc", "ac", 1), ("abc", "abdc", 1), ("abc", "axc", 1), ("abc", "", 3)]
)
def test_one_slip_of_the_finger_is_one_error(one, other, errors):
    assert distance(one, other) == errors
