"""Every limit of intake: what stands just inside it is read, what stands just outside is not."""

import time
from io import BytesIO

import pytest
from PIL import Image

from errors.intake import ocr
from errors.intake.file_kind import FileKind, kind_of
from errors.intake.misread_codes import correct
from errors.intake.outlook_message import mail_source
from errors.intake.picture import prepare
from errors.intake.unreadable_file import PictureTooLarge, RecognitionBusy
from tests.intake.outlook_file import outlook_message
from tests.intake.screenshot import bomb
from tests.intake.test_outlook_message import BODY, FILE, MIME, SUBJECT


@pytest.mark.parametrize(("spaces", "kind"), [(507, FileKind.WEB_PAGE), (508, FileKind.OTHER)])
def test_first_512_bytes_decide(spaces, kind):
    assert kind_of(b" " * spaces + b"<html>") is kind


def test_twenty_attachments_are_read():
    texts = [{MIME: "text/plain", FILE: b"words"}] * 30
    assert mail_source(outlook_message({SUBJECT: "Lunch"}, attachments=texts)).count("words") == 20


def test_million_characters_of_a_message_are_read():
    assert len(mail_source(outlook_message({BODY: "x" * 1_200_000}))) == 1_000_000


def prepared(content):
    return Image.open(BytesIO(prepare(content))).size


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((900, 900), (2700, 2700)),
        ((1000, 1000), (2828, 2828)),
        ((1001, 1000), (2002, 2000)),
        ((1100, 2000), (2098, 3814)),
        ((1101, 2000),) * 2,
    ],
)
def test_small_letters_are_enlarged_to_eight_million_pixels(size, expected):
    assert prepared(bomb(*size)) == expected


@pytest.mark.parametrize("size", [(4000, 5001), (5001, 4000)])
def test_twenty_million_pixels_are_decoded(size):
    assert prepared(bomb(4000, 5000))
    with pytest.raises(PictureTooLarge):
        prepare(bomb(*size))


@pytest.mark.parametrize(("width", "ground"), [(24, 255), (28, 0)])
def test_picture_darker_than_110_of_255_is_inverted(width, ground):
    picture, written = Image.new("L", (100, 100), 100), BytesIO()
    picture.paste(255, (50, 50, 50 + width, 75))  # the mean is 109.3, or 110.85
    picture.save(written, "PNG")
    assert Image.open(BytesIO(prepare(written.getvalue()))).getpixel((2, 2)) == ground


@pytest.mark.parametrize(("read_as", "meant"), [("5S0", "550"), ("SS0", "SS0")])
def test_code_has_two_digits_at_least(read_as, meant):
    assert correct(f"errore {read_as} del server", {"550"})[0] == f"errore {meant} del server"


class Tesseract:
    """In the place of `subprocess.run`: reads thirty thousand letters, and remembers how long it may take."""

    stdout = b"x" * 30_000
    seconds = None

    def run(self, command, timeout, **_):
        self.seconds = timeout
        return self


def test_twenty_thousand_characters_of_a_picture_are_read_in_25_seconds(monkeypatch):
    tesseract = Tesseract()
    monkeypatch.setattr(ocr.subprocess, "run", tesseract.run)
    monkeypatch.setattr(ocr, "installed_languages", lambda: ("ita",))
    assert (len(ocr.text_in(b"", bytes)), tesseract.seconds) == (20_000, 25)


def test_picture_waits_three_seconds_for_another_one(monkeypatch):
    monkeypatch.setattr(ocr, "installed_languages", lambda: ("ita",))
    begin = time.monotonic()
    with ocr._one_at_a_time, pytest.raises(RecognitionBusy):
        ocr.text_in(b"", bytes)
    assert 2.9 < time.monotonic() - begin < 3.9
