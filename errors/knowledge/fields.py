"""What the fields of every knowledge document are made of."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from errors.languages import CODES

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, max_length=8000)]
Action = Annotated[str, StringConstraints(min_length=1, max_length=2000), AfterValidator(lambda text: " ".join(text.split()))]
Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+$", max_length=253)]


def _http(url: str) -> str:
    if url and not url.startswith(("https://", "http://")):
        raise ValueError("an address must start with https:// or http://")
    return url


Url = Annotated[str, StringConstraints(max_length=500), AfterValidator(_http)]


class Document(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    def by_language(self) -> dict[str, Any]:
        """What a document with a field for each language of the site holds in them, by code."""
        return {code: getattr(self, code) for code in CODES}


class Source(Document):
    name: Line
    url: Url = ""
