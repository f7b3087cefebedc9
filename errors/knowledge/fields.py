"""Types of the fields of knowledge documents."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from errors.languages import CODES

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, max_length=8000)]
Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+$", max_length=253)]
# The database keeps no order of these references, so they are sorted in documents.
SortedSlugs = Annotated[list[Slug], AfterValidator(sorted)]
# Texts that are shown as HTML, which rows keep in a column `<field>_html`.
Markdown = Prose
MarkdownLine = Annotated[str, StringConstraints(min_length=1, max_length=2000), AfterValidator(lambda text: " ".join(text.split()))]


def _http(url: str) -> str:
    if url and not url.startswith(("https://", "http://")):
        raise ValueError("an address must start with https:// or http://")
    return url


Url = Annotated[str, StringConstraints(max_length=500), AfterValidator(_http)]


class Document(BaseModel):
    """A part of the knowledge as YAML writes it. Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NamedDocument(Document):
    """A document with a permanent name, the `slug` of its row."""

    id: Slug

    @property
    def key(self) -> str:
        """Unique among the documents of its noun."""
        return self.id


Text = TypeVar("Text", bound=Document)


def texts(document: Document, kind: type[Text]) -> dict[str, Text]:
    """The texts of a document by language; a language that is not written yet is missing."""
    written = {language: getattr(document, language) for language in CODES}
    return {language: text for language, text in written.items() if isinstance(text, kind)}
