"""A labelled corpus: e-mails or single responses of servers with the right reasons, and the table from our categories to its reasons."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class CorpusError(Exception):
    """A file of the corpus is not what it should be; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class LabelledCase:
    """One labelled failure: `number` counts the findings of the input from 0; `reasons` are the right names, the first the strict one."""

    name: str
    raw: bytes
    number: int
    reasons: tuple[str, ...]


def read_categories(path: Path) -> dict[str, tuple[str, ...]]:
    """Our category → the corpus' reason names."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            if rows.fieldnames and {"category", "reasons"} <= set(rows.fieldnames):
                return {row["category"]: tuple((row["reasons"] or "").split()) for row in rows}
    except (UnicodeDecodeError, csv.Error):
        pass
    raise CorpusError(f"{path}: not a CSV file with the columns category and reasons")


def email_cases(folder: Path, labels: Path) -> Iterator[LabelledCase]:
    """The scored set: hand-labelled mails, without duplicates. Labels name their files relative to `folder`."""
    for label in _json_lines(labels, {"file": str, "index": int, "reason": str, "alt": list}):
        if label.get("source", "test") == "test" and not label.get("dup_of"):
            raw = (folder / label["file"]).read_bytes()
            yield LabelledCase(f"{label['file']}#{label['index']}", raw, max(label["index"] - 1, 0), (label["reason"], *label["alt"]))


def line_cases(path: Path) -> Iterator[LabelledCase]:
    for label in _json_lines(path, {"id": str, "response": str, "reason": str, "alt": list}):
        yield LabelledCase(label["id"], label["response"].encode(), 0, (label["reason"], *label["alt"]))


def _json_lines(path: Path, fields: dict[str, type]) -> Iterator[dict[str, Any]]:
    """One JSON object a line, which has these fields of these types."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        raise CorpusError(f"{path}: not a text in UTF-8") from None
    for number, line in enumerate(lines, 1):
        try:
            label = json.loads(line)
        except json.JSONDecodeError as error:
            raise CorpusError(f"{path}: line {number}: not JSON: {error.msg}") from None
        wrong = [name for name, kind in fields.items() if not isinstance(label, dict) or not isinstance(label.get(name), kind)]
        if wrong:
            raise CorpusError(f"{path}: line {number}: missing or wrong: {', '.join(wrong)}")
        yield label
