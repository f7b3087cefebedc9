"""Draws what a person would photograph: a window with a few lines of text."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

DIALOG = ("Impossibile connettersi al server.", "Porta: 25, Errore socket: 10060,", "Numero di errore: 0x800CCC0F")


def screenshot(lines=DIALOG, ink="black", paper="#f0f0f0", form="PNG", mode="RGB", size=(520, 120)):
    image = Image.new(mode, size, paper)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((20, 16 + number * 24), line, fill=ink, font=ImageFont.load_default(15))
    written = BytesIO()
    image.save(written, form)
    return written.getvalue()


def bomb(width, height):
    """A small file that unpacks to very many pixels."""
    written = BytesIO()
    Image.new("1", (width, height)).save(written, "PNG")
    return written.getvalue()
