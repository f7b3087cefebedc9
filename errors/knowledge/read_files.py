"""YAML files → one `Knowledge` document, with errors that name the file and the place."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from errors.knowledge.document import Knowledge

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class KnowledgeError(Exception):
    """Something in the documents is wrong; the message is for the person who wrote them."""


def read_files(path: Path) -> Knowledge:
    """Read one file, or all `*.yaml` below a folder in the order of their names."""
    if not path.exists():
        raise KnowledgeError(f"{path}: there is no such file or folder")
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    parts = [_read_file(file) for file in files]
    whole = Knowledge(**{name: [row for part in parts for row in getattr(part, name)] for name in Knowledge.model_fields})
    _refuse_doubles(whole)
    return whole


def _read_file(file: Path) -> Knowledge:
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{file}: not YAML: {' '.join(str(error).split())}") from None
    if isinstance(content, list):
        content = {"entries": content}
    try:
        return Knowledge.model_validate(content or {})
    except ValidationError as error:
        raise KnowledgeError(_sentence(file, content, error)) from None


def _sentence(file: Path, content: Any, error: ValidationError) -> str:
    first = error.errors()[0]
    place = first["loc"]
    with contextlib.suppress(KeyError, IndexError, TypeError):  # without an id, the position in the list tells the place
        place = (content[place[0]][place[1]]["id"], *place[2:])
    return f"{file}: {'.'.join(map(str, place))}: {first['msg']}"


def _refuse_doubles(whole: Knowledge) -> None:
    for noun in Knowledge.model_fields:
        seen: set[str] = set()
        for row in getattr(whole, noun):
            if row.key in seen:
                raise KnowledgeError(f"{noun}: {row.key} is there twice")
            seen.add(row.key)
