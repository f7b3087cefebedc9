"""A picture → a picture that Tesseract reads well: shades of grey, dark letters on a light ground, 25 to 30 pixels high.

https://tesseract-ocr.github.io/tessdoc/ImproveQuality.html
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps, ImageStat

from errors.intake.unreadable_file import PictureTooLarge, PictureUnreadable

PICTURE_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_MOST_PIXELS = 20_000_000  # of the opened picture; a 4K screen has 8 million
_MOST_PREPARED = 8_000_000  # pixels of the result, which bound the time of Tesseract
_PHOTO_SIZE = (2600, 2600)  # pixels; JPEG is decoded at a fraction of its size, but at no less than this
_DARK = 110  # of 255: mean brightness below which letters are lighter than their ground
# (pixels of the picture at most, factor). Letters on a screen are about 10 pixels high.
_SCALES = ((1_000_000, 3), (2_200_000, 2))


def prepare(content: bytes) -> bytes:
    """Return a PNG. Raises PictureTooLarge, before anything is decoded, or PictureUnreadable."""
    try:
        with Image.open(BytesIO(content), formats=PICTURE_FORMATS) as image:
            image.draft("L", _PHOTO_SIZE)
            if image.width * image.height > _MOST_PIXELS:
                raise PictureTooLarge
            grey = ImageOps.exif_transpose(_grey(image))
    except Image.DecompressionBombError as problem:
        raise PictureTooLarge from problem
    except (OSError, SyntaxError, ValueError, MemoryError) as problem:
        if isinstance(problem, PictureTooLarge):
            raise
        raise PictureUnreadable from problem
    return _png(_scaled(_dark_on_light(grey)))


def _grey(image: Image.Image) -> Image.Image:
    """Shades of grey; what is transparent becomes white."""
    if not image.has_transparency_data:
        return image.convert("L")
    pasted = image.convert("RGBA")
    page = Image.new("RGBA", pasted.size, "white")
    page.alpha_composite(pasted)
    return page.convert("L")


def _dark_on_light(image: Image.Image) -> Image.Image:
    is_dark = ImageStat.Stat(image).mean[0] < _DARK
    return ImageOps.autocontrast(ImageOps.invert(image) if is_dark else image, cutoff=1)


def _scaled(image: Image.Image) -> Image.Image:
    pixels = image.width * image.height
    factor = next((scale for most, scale in _SCALES if pixels <= most), 1.0)
    if pixels * factor**2 > _MOST_PREPARED:
        factor = (_MOST_PREPARED / pixels) ** 0.5
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)


def _png(image: Image.Image) -> bytes:
    written = BytesIO()
    image.save(written, "PNG", compress_level=1)
    return written.getvalue()
