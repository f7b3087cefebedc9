"""Types of the arguments that several commands take: what cannot be used is refused in one line."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path


def positive(value: str) -> int:
    """A number from 1."""
    if not value.isdecimal() or int(value) == 0:
        raise ArgumentTypeError(f"{value!r} is not a number from 1")
    return int(value)


def mail_files(folder: str) -> list[Path]:
    """The .eml files below a folder, at least one."""
    files = sorted(path for path in Path(folder).rglob("*.eml") if path.is_file())
    if not files:
        raise ArgumentTypeError(f"there are no .eml files below {folder}")
    return files
