import pytest

from errors.engine.read import NotText
from errors.intake import FileText, ocr, read_file
from errors.intake.unreadable_file import NoRecognition, NothingRecognised, PictureTooLarge, RecognitionBusy, Unreadable
from tests.intake.outlook_file import outlook_message
from tests.intake.screenshot import DIALOG, bomb, screenshot

KNOWN = {"0x800ccc0f", "10060"}


def outcome(content):
    """What was read, or why nothing could be."""
    try:
        return read_file(content, KNOWN)
    except Unreadable as problem:
        return type(problem)


def test_text_and_the_source_of_a_mail_stay_as_they_came():
    assert read_file(b"550 user unknown\r\n", KNOWN) == FileText(b"550 user unknown\r\n")


def test_saved_web_page_becomes_its_words():
    page = b"<!doctype html><html><style>p{}</style><body><p>552 user</p>\n\n\n<p>is&nbsp;full</p></body></html>"
    assert read_file(page, KNOWN).raw.split() == ["552", "user", "is", "full"]


def test_web_page_that_is_no_text_is_refused():
    with pytest.raises(NotText):
        read_file(b"<html>" + bytes(range(8)) * 40, KNOWN)


def test_outlook_message_becomes_the_source_of_a_mail():
    assert "user is over quota" in read_file(outlook_message({0x1000: "user is over quota"}), KNOWN).raw


def test_screenshot_is_read_where_tesseract_is_installed_and_refused_elsewhere():
    for dark in ({}, {"ink": "white", "paper": "#1e1e1e"}):
        read = outcome(screenshot(**dark))
        if not ocr.available():
            assert read is NoRecognition
            continue
        assert read.is_from_picture
        assert [line for line in read.raw.splitlines() if line] == list(DIALOG)


def test_picture_without_text_says_so():
    assert outcome(screenshot(lines=())) is (NothingRecognised if ocr.available() else NoRecognition)


def test_bomb_is_refused():
    assert outcome(bomb(8000, 8000)) is (PictureTooLarge if ocr.available() else NoRecognition)


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Put a program of the test's own in the place of Tesseract."""

    def program(script):
        path = tmp_path / "tesseract"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        ocr.installed_languages.cache_clear()

    yield program
    ocr.installed_languages.cache_clear()


LISTED = 'if [ "$1" = --list-langs ]; then echo ita; echo eng; exit; fi;'


def test_text_is_asked_for_in_both_languages(program):
    program(f'{LISTED} cat > /dev/null; echo "550 $*"')
    assert read_file(screenshot(), KNOWN).raw == "550 stdin stdout -l ita+eng --dpi 200 --psm 3"


@pytest.mark.parametrize("script", ["exit 1", "echo deu", "exec /nothing"])
def test_tesseract_that_cannot_read_our_languages_counts_as_missing(program, script):
    program(script)
    assert outcome(screenshot()) is NoRecognition


def test_failing_tesseract_recognises_nothing(program):
    program(f"{LISTED} exit 1")
    assert outcome(screenshot()) is NothingRecognised


def test_endless_tesseract_is_stopped(program, monkeypatch):
    program(f"{LISTED} exec sleep 30")
    assert ocr.available()
    monkeypatch.setattr(ocr, "_SECONDS", 0.2)
    assert outcome(screenshot()) is RecognitionBusy


def test_pictures_are_read_one_at_a_time(program, monkeypatch):
    program(LISTED)
    monkeypatch.setattr(ocr, "_SECONDS_IN_LINE", 0.05)
    with ocr._one_at_a_time:
        assert outcome(screenshot()) is RecognitionBusy


def test_without_tesseract_there_is_no_recognition(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    ocr.installed_languages.cache_clear()
    assert outcome(screenshot()) is NoRecognition
    ocr.installed_languages.cache_clear()
