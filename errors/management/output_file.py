"""A file that a command writes: one that cannot be written is refused in one line."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import CommandError


def write_file(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", returncode=2) from None
