"""What every page of the site shows around its content."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.template.context import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from errors.http.language import home_page, same_page
from errors.intake import ocr
from errors.languages import LANGUAGES, language

register = template.Library()


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """A language under its own name, and the address of the page in it."""

    code: str
    name: str
    url: str


@register.simple_tag(takes_context=True)
def other_languages(context: Context) -> list[OtherLanguage]:
    """For the language switch: the same page in each other language; on an error page, the home page."""
    request = None if context.get("is_problem_page") else context.get("request")
    others = [language for language in LANGUAGES if language.code != get_language()]
    return [OtherLanguage(other.code, other.own_name, _address(request, other.code)) for other in others]


def _address(request: HttpRequest | None, code: str) -> str:
    return same_page(request.get_full_path(), code) if request else home_page(code)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative icon from the sprite sheet; the text beside it names it."""
    sheet = static("img/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>', sheet, name)


@register.simple_tag
def reads_pictures() -> bool:
    """Whether text in pictures can be read on this server."""
    return ocr.available()


@register.filter
def language_name(code: str) -> str:
    return language(code).own_name
