"""A sweep names everything that failed, not only the first."""

import pytest

from tests.sweep import sweep


def odd(number):
    if number > 100:
        raise ValueError("too large")
    if number % 2:
        yield f"{number} is odd"


def test_sweep_without_a_fault_passes():
    sweep([("two", 2), ("four", 4)], odd)


def test_sweep_names_every_fault_with_its_case():
    with pytest.raises(pytest.fail.Exception) as failure:
        sweep([("one", 1), ("two", 2), ("three", 3), ("many", 101)], odd)
    assert str(failure.value) == "3 faults in 4 cases\none: 1 is odd\nthree: 3 is odd\nmany: ValueError: too large"


def test_sweep_over_nothing_fails():
    with pytest.raises(pytest.fail.Exception):
        sweep([], odd)
