from io import BytesIO

import pytest
from PIL import Image

from errors.intake.picture import prepare
from errors.intake.unreadable_file import PictureTooLarge, PictureUnreadable
from tests.intake.screenshot import bomb, screenshot


def prepared(content):
    return Image.open(BytesIO(prepare(content)))


def ground(image):
    """The shade of a corner, where there is no letter."""
    return image.getpixel((2, 2))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "WEBP"])
def test_picture_becomes_grey_and_large(form):
    image = prepared(screenshot(form=form))
    assert (image.mode, image.size) == ("L", (1560, 360))


def test_light_letters_on_a_dark_ground_are_inverted():
    assert ground(prepared(screenshot(ink="white", paper="#202020"))) > 200
    assert ground(prepared(screenshot())) > 200


def test_transparent_ground_is_white():
    assert ground(prepared(screenshot(mode="RGBA", paper=(0, 0, 0, 0)))) > 200


def test_large_picture_is_scaled_down():
    image = prepared(bomb(5000, 3000))
    assert image.width * image.height <= 8_010_000


def test_photograph_is_unpacked_at_a_fraction_of_its_size():
    photograph = screenshot(form="JPEG", mode="L", paper="white", size=(5200, 5200))
    assert prepared(photograph).size == (2600, 2600)


@pytest.mark.parametrize("size", [(5200, 5200), (8000, 8000), (20_000, 20_000)])
def test_more_pixels_than_a_screen_has_are_refused_unpacked(size):
    with pytest.raises(PictureTooLarge):
        prepare(bomb(*size))


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(64), screenshot()[:200], b"GIF89a", b"\0\0\0\x18ftypheic" + bytes(40)]
)
def test_broken_or_foreign_picture_is_refused(content):
    with pytest.raises(PictureUnreadable):
        prepare(content)
