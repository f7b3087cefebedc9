"""A list of facts: codes and server sentences with who must act, in YAML files outside this repository (format: docs/knowledge.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from errors.engine.codes import normalise
from errors.engine.vocabulary import Scheme
from errors.knowledge.read_files import KnowledgeError

_RANGE = re.compile(r"(\d+\.\d+\.\d+)-\d+")
_NO_CODE = re.compile(r"X\.X\.X|\d\.\d")  # a placeholder; a code that lost its third number
_CLIENT = (Scheme.HRESULT, Scheme.WINSOCK)


@dataclass(frozen=True, slots=True)
class Fact:
    """A row. `owner` names a provider or a program in words; `is_of_code` says that it tells of a code, whoever sends it."""

    name: str
    codes: tuple[tuple[Scheme, str], ...]
    messages: tuple[str, ...]
    owner: str
    actors: tuple[str, ...]
    permanences: tuple[str, ...]
    is_of_code: bool


def read_facts(folder: Path) -> list[Fact]:
    """All rows with codes or messages in the `entries` lists of the YAML files of a folder."""
    if not folder.is_dir():
        raise KnowledgeError(f"{folder}: there is no such folder")
    return [fact for file in sorted(folder.glob("*.yaml")) for fact in _rows(file)]


def _rows(file: Path) -> Iterator[Fact]:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{file}: not YAML: {' '.join(str(error).split())}") from None
    rows = content.get("entries", ()) if isinstance(content, dict) else ()
    for number, row in enumerate(rows, 1):
        try:
            if "codes" in row:
                yield _fact(file.name, row)
        except (KeyError, TypeError, AttributeError):
            raise KnowledgeError(f"{file}: entry {number} is not a fact: it needs an id, and codes as a list") from None


def _fact(file: str, row: dict[str, Any]) -> Fact:
    return Fact(
        name=f"{file}: {row['id']}",
        codes=tuple(_codes(row)),
        messages=tuple(_shown(row)),
        owner=f"{row.get('provider', '')} {row.get('software', '')}",
        actors=tuple(actor.replace("'s ", "-") for actor in _tuple(row.get("who_must_act"))),
        permanences=_tuple(row.get("persistence")),
        is_of_code=row.get("kind") in (Scheme.SMTP, Scheme.ENHANCED) and "provider" not in row,
    )


def _shown(row: dict[str, Any]) -> Iterator[str]:
    """Mail programs show a message together with its number, so the number is appended where the fact leaves it out."""
    for message in _tuple(row.get("typical_message")):
        is_there = any(code.lower() in message.lower() for code in map(str, row["codes"]))
        yield message if is_there or row.get("kind") not in _CLIENT else f"{message} ({row['codes'][0]})"


def _tuple(value: str | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _codes(row: dict[str, Any]) -> Iterator[tuple[Scheme, str]]:
    """The scheme follows from the spelling of a code, for words from the kind of the fact; of a range the first code is taken."""
    classes = row.get("classes_defined") or "x"
    for code in map(str, row["codes"]):
        if _NO_CODE.fullmatch(code):
            continue
        if found := _RANGE.fullmatch(code):
            yield Scheme.ENHANCED, found[1]
        elif code.startswith("X."):
            yield from ((Scheme.ENHANCED, digit + code[1:]) for digit in classes)
        elif scheme := _scheme(code, row.get("kind", "")):
            yield scheme, normalise(scheme, code)


def _scheme(code: str, kind: str) -> Scheme | None:
    schemes = [Scheme.SMTP, Scheme.ENHANCED, Scheme.HRESULT]
    if code.startswith("1"):  # no SMTP reply (RFC 5321 §4.2.1), but a number of an operating system
        schemes = [Scheme.ERRNO]
    if kind in (Scheme.WINSOCK, Scheme.IMAP, Scheme.POP):
        schemes = [Scheme(kind)]
    for scheme in [*schemes, Scheme.VENDOR]:
        try:
            normalise(scheme, code)
        except ValueError:
            continue
        return scheme
    return None
