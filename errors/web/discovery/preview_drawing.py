"""Draws the preview picture of a link: PNG, 1200 × 630 pixels, in the colours of the site (https://ogp.me/)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_STRIPE = 26
_SCALE = 2  # drawn twice as large and shrunk: smooth edges
_COLOURS = 64  # in the palette; more only makes the file larger
# As in static/parts/tokens.css.
_PAPER, _SHEET, _INK, _SOFT, _RULE, _ACCENT, _RED, _BLUE = (
    "#f6f1e6", "#fffdf8", "#1b2333", "#525a6c", "#ddd3bf", "#b0301a", "#c4412b", "#2c5188",
)  # fmt: skip
_TITLE_SIZES = (84, 76, 68, 60, 54, 48)
_TITLE_BOX = (WIDTH - 2 * _MARGIN, 290)
_LEADING = 1.16
_SPACE = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")
_BRACKET = re.compile(r"\([^()]{1,18}\)")

Font = ImageFont.FreeTypeFont


def draw_preview(site: str, kicker: str, title: str, foot: str) -> bytes:
    """A PNG. A title that does not fit even in the smallest font size ends in an ellipsis."""
    image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), _PAPER)
    pen = ImageDraw.Draw(image)
    _airmail(pen)
    _logo(pen, _MARGIN - 6, 74, 64)
    _write(pen, (_MARGIN + 84, 106), site, font(38, bold=True), _INK, "lm")
    _write(pen, (_MARGIN, 208), fitted(kicker, font(30), _TITLE_BOX[0]), font(30), _ACCENT, "ls")
    size, lines = wrapped(set_as_type(title))
    for number, line in enumerate(lines):
        _write(pen, (_MARGIN, 232 + number * size * _LEADING), line, font(size, bold=True), _INK, "la")
    pen.line(_scaled(_MARGIN, 546, WIDTH - _MARGIN, 546), _RULE, 2 * _SCALE)
    _write(pen, (_MARGIN, 580), fitted(foot, font(28), _TITLE_BOX[0]), font(28), _SOFT, "lm")
    return _png(image)


def set_as_type(title: str) -> str:
    """Typographic apostrophes, and no line break inside codes in brackets: `(550 5.1.1)`."""
    return _BRACKET.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), title.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"))


def wrapped(title: str) -> tuple[int, list[str]]:
    """The largest font size in which the title fits its box, and its lines."""
    width, height = _TITLE_BOX
    for size in _TITLE_SIZES:
        lines = _lines(title, font(size, bold=True), width)
        most = int(height // (size * _LEADING))
        if len(lines) <= most:
            return size, lines
    return size, [*lines[: most - 1], fitted(f"{lines[most - 1]} …", font(size, bold=True), width)]


def fitted(text: str, face: Font, width: int) -> str:
    """The text on one line, cut with an ellipsis to the width in pixels."""
    text = _SPACE.sub(" ", text)
    if face.getlength(text) <= width:
        return text
    while text and face.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip(' …')}…"


def _lines(text: str, face: Font, width: int) -> list[str]:
    lines = [""]
    for word in _SPACE.split(text):
        longer = f"{lines[-1]} {word}".strip()
        if face.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(fitted(word, face, width))
    return [line for line in lines if line]


@cache
def font(size: int, bold: bool = False) -> Font:
    name = "SourceSerifPro-Semibold.ttf" if bold else "SourceSerifPro-Regular.ttf"
    return ImageFont.truetype(str(files("font_source_serif_pro") / "files" / name), size)


def _write(pen: ImageDraw.ImageDraw, place: tuple[float, float], text: str, face: Font, colour: str, anchor: str) -> None:
    left, top = place
    pen.text((left * _SCALE, top * _SCALE), text, colour, face.font_variant(size=face.size * _SCALE), anchor)


def _scaled(*numbers: float) -> tuple[float, ...]:
    return tuple(number * _SCALE for number in numbers)


def _airmail(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle(_scaled(0, 0, WIDTH, _STRIPE), _SHEET)
    for number, left in enumerate(range(-60, WIDTH + 60, 56)):
        colour = (_RED, _BLUE)[number % 2]
        pen.polygon(_scaled(left, _STRIPE, left + 32, _STRIPE, left + 50, 0, left + 18, 0), colour)


def _logo(pen: ImageDraw.ImageDraw, left: float, top: float, size: float) -> None:
    """The envelope with its flag: templates/parts/logo.html."""

    def at(*points: float) -> tuple[float, ...]:
        return _scaled(*((left if place % 2 == 0 else top) + point * size / 40 for place, point in enumerate(points)))

    line = round(2.4 * size / 40 * _SCALE)
    pen.rounded_rectangle(at(4, 12, 36, 35), 3 * size / 40 * _SCALE, _SHEET, _INK, line)
    pen.line(at(5.5, 13.5, 20, 25, 34.5, 13.5), _INK, line, joint="curve")
    pen.polygon(at(25, 4.5, 36.5, 4.5, 36.5, 14.5, 32.5, 11.2, 25, 14.5), _ACCENT)


def _png(image: Image.Image) -> bytes:
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    file = BytesIO()
    small.quantize(_COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()
