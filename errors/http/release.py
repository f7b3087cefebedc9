"""A digest of everything but the knowledge that a page depends on: code, templates, static files, settings."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.crypto import salted_hmac

_FOLDERS = ("errors", "helpdesk", "templates", "static")
_KINDS = {".py", ".html", ".xml", ".txt", ".mo", ".css", ".js", ".svg"}


@cache
def release() -> str:
    """A short digest that changes with every deploy and every changed setting. Keyed, so that it reveals nothing of the settings."""
    plain = {name: value for name in dir(settings) if name.isupper() and isinstance(value := getattr(settings, name), str | int)}
    return salted_hmac("errors.http.release", _files() + json.dumps(plain, sort_keys=True), algorithm="sha256").hexdigest()[:16]


def _files() -> str:
    digest = hashlib.sha256()
    root = Path(settings.BASE_DIR)
    paths = [path for folder in _FOLDERS for path in (root / folder).rglob("*") if path.suffix in _KINDS]
    for path in sorted([*paths, root / "requirements.txt"]):
        digest.update(f"\n{path.relative_to(root)}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
