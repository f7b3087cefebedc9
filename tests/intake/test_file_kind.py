import pytest

from errors.intake.file_kind import FileKind, kind_of
from tests.intake.outlook_file import outlook_message
from tests.intake.screenshot import screenshot


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "WEBP"])
def test_picture_is_known_by_its_content(form):
    assert kind_of(screenshot(form=form)) is FileKind.PICTURE


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (outlook_message({0x37: "Lunch"}), FileKind.OUTLOOK_MESSAGE),
        (b"\0\0\0\x18ftypheic", FileKind.PICTURE),
        (b"<!DOCTYPE html><p>", FileKind.WEB_PAGE),
        (b"\xef\xbb\xbf \n<HTML lang=it>", FileKind.WEB_PAGE),
        (b"<!-- saved from --><html>", FileKind.WEB_PAGE),
        (b"BMW lunch", FileKind.OTHER),
        (b"From: a@example.com\nTo: b@example.com\n\n<html>", FileKind.OTHER),
        (b"550 5.1.1 <html>", FileKind.OTHER),
        (b"", FileKind.OTHER),
    ],
)
def test_file_is_what_its_first_bytes_say(content, kind):
    assert kind_of(content) is kind
