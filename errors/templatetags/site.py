"""What every page of the site shows around its content."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from errors.http.language import LANGUAGES, home_page, same_page
from errors.intake import ocr

register = template.Library()
# A language is offered in its own words.
_NAMES = {"it": "Italiano", "en": "English"}


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    code: str
    name: str
    url: str


@register.simple_tag(takes_context=True)
def other_language(context: Context) -> OtherLanguage:
    """The switch: the same page in the other language; from a problem page, its home page."""
    code = next(language for language in LANGUAGES if language != get_language())
    request = context.get("request")
    url = same_page(request.get_full_path(), code) if request and not context.get("is_problem_page") else home_page(code)
    return OtherLanguage(code, _NAMES[code], url)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative sign from our own sheet of signs; the word stands beside it."""
    sheet = static("img/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>', sheet, name)


@register.simple_tag
def reads_pictures() -> bool:
    """Whether text in pictures can be read on this machine."""
    return ocr.available()


@register.filter
def language_name(code: str) -> str:
    return _NAMES.get(code, code)
