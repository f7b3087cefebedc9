"""Markdown → clean HTML, done once when a text is saved."""

from __future__ import annotations

import re

import markdown
import nh3

from errors.models.language import LanguageRow

SOURCE_LIMIT = 8000
# Python-Markdown takes seconds on a few kilobytes of unclosed brackets, or of emphasis that never ends.
_MOST_BRACKETS = 100
_RUN = re.compile(r"[\[\]()<>*_`]{40}")
_TAGS = {"p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "a", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "kbd"}


class MarkdownRefused(ValueError):
    """The source is too long or built to make the renderer slow."""


def to_html(source: str) -> str:
    """Render one Markdown source; links keep only http, https and mailto."""
    if len(source) > SOURCE_LIMIT or source.count("[") > _MOST_BRACKETS or _RUN.search(source):
        raise MarkdownRefused("This Markdown is too long or has too many open brackets.")
    html = markdown.markdown(source, extensions=["tables", "sane_lists"], output_format="html")
    return nh3.clean(html, tags=_TAGS, attributes={"a": {"href", "title"}}, url_schemes={"http", "https", "mailto"})


def to_html_line(source: str) -> str:
    """Render one line without the paragraph around it."""
    return to_html(source).strip().removeprefix("<p>").removesuffix("</p>")


def render(row: LanguageRow) -> None:
    """Fill the HTML beside every Markdown field of a row that is about to be saved."""
    for field in row.MARKDOWN:
        setattr(row, f"{field}_html", to_html(getattr(row, field)))
    if hasattr(row, "actions_html"):
        row.actions_html = [to_html_line(action) for action in row.actions.splitlines() if action.strip()]
