"""Many cases as one test: thousands of tests of their own would cost more than what they check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import pytest

Case = TypeVar("Case")


def sweep(cases: Iterable[tuple[str, Case]], faults: Callable[[Case], Iterable[str]]) -> None:
    """Look at all cases, then fail once with a line for every fault: the name of its case and what `faults` says of it.

    A case that raises has a fault like any other. Without cases nothing would be checked, so that fails too.
    """
    named = list(cases)
    found = [f"{name}: {fault}" for name, case in named for fault in _faults(case, faults)]
    if found or not named:
        pytest.fail("\n".join([f"{len(found)} faults in {len(named)} cases", *found]), pytrace=False)


def _faults(case: Case, faults: Callable[[Case], Iterable[str]]) -> Iterator[str]:
    try:
        yield from faults(case)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
