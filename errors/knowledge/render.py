"""Markdown → clean HTML, done once when a text is saved."""

from __future__ import annotations

import re
from html import unescape

import markdown
import nh3
from django.utils.html import strip_tags

from errors.models.language import LanguageRow

SOURCE_LIMIT = 8000
# Python-Markdown takes seconds on a few kilobytes of unclosed brackets, or of emphasis that never ends.
_MOST_BRACKETS = 100
_RUN = re.compile(r"[\[\]()<>*_`]{40}")
_TAGS = {"p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "a", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "kbd"}

Html = str | list[str]  # of a whole text, or one for each of its lines


class MarkdownRefused(ValueError):
    """The source is too long, or would make the renderer very slow."""


def to_html(source: str) -> str:
    """Render one Markdown source; links keep only http, https and mailto."""
    if len(source) > SOURCE_LIMIT or source.count("[") > _MOST_BRACKETS or _RUN.search(source):
        raise MarkdownRefused("This Markdown is too long or has too many open brackets.")
    html = markdown.markdown(source, extensions=["tables", "sane_lists"], output_format="html")
    return nh3.clean(html, tags=_TAGS, attributes={"a": {"href", "title"}}, url_schemes={"http", "https", "mailto"})


def to_html_line(source: str) -> str:
    """Render one line without the paragraph around it."""
    return to_html(source).strip().removeprefix("<p>").removesuffix("</p>")


def to_html_lines(source: str) -> list[str]:
    """Render each line of a text by itself."""
    return [to_html_line(line) for line in source.splitlines() if line.strip()]


def rendered(model: type[LanguageRow], field: str, source: str) -> Html:
    """The HTML of a Markdown field of these rows."""
    return to_html_lines(source) if model.has_html_lines(field) else to_html(source)


def render(row: LanguageRow) -> None:
    """Fill the HTML beside every Markdown field of a row that is about to be saved."""
    for field in row.markdown_fields():
        setattr(row, f"{field}_html", rendered(type(row), field, getattr(row, field)))


def html_fields(row: LanguageRow) -> dict[str, Html]:
    """The HTML of the Markdown fields of a row, by the name of the field."""
    return {field: getattr(row, f"{field}_html") for field in row.markdown_fields()}


def plain(html: Html) -> str:
    """The words of clean HTML."""
    return unescape(strip_tags(html if isinstance(html, str) else " ".join(html)))
