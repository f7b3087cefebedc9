"""Files on the way to the diagnosis; what a file says is tested in tests/intake."""

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from errors.intake import ocr
from tests.intake.outlook_file import outlook_message
from tests.intake.screenshot import bomb, screenshot

ERROR = "552 5.2.2 <anna@example.com>: user is over quota"


def posted(client, content, name="x.bin", path="/en/diagnosis/", **fields):
    return client.post(path, {"text": "", **fields, "file": SimpleUploadedFile(name, content)})


@pytest.mark.parametrize(
    "content",
    [
        ERROR.encode(),
        ERROR.encode("utf-16"),
        outlook_message({0x37: "Undeliverable", 0x1000: ERROR}),
        f"<!doctype html><title>x</title><p>{ERROR.replace('<', '&lt;').replace('>', '&gt;')}</p>".encode(),
    ],
    ids=["text", "utf-16", "outlook", "html"],
)
@pytest.mark.parametrize("name", ["x.png", "x.eml", "x"])
def test_file_is_read_by_what_it_is_and_not_by_its_name(client, full, content, name):
    assert "Mailbox full</h1>" in posted(client, content, name).text


def test_file_is_what_stands_in_the_box_afterwards(client, full):
    page = posted(client, ERROR.encode(), text="an old paste").text
    assert "an old paste" not in page
    assert "user is over quota</textarea>" in page


def test_saved_page_is_shown_as_its_words(client, full):
    page = posted(client, b"<html><body><p>552 user is over quota</p></body></html>").text
    assert "552 <mark>user is over quota</mark>" in page
    assert "&lt;p&gt;" not in page


@pytest.mark.parametrize(
    ("path", "refusal"), [("/it/diagnosi/", "non può leggere le immagini"), ("/en/diagnosis/", "cannot read pictures")]
)
def test_picture_becomes_a_text_to_correct_where_it_can_be_read(client, full, path, refusal):
    response = posted(client, screenshot(lines=["552 5.2.2", "user is over quota"]), path=path)
    if not ocr.available():
        assert response.status_code == 415
        assert refusal in response.text
        return
    assert response.status_code == 200
    assert "user is over quota</textarea>" in response.text
    assert response["Cache-Control"] == "no-store"
    assert "finding-1" not in response.text


def test_too_many_pictures_of_one_address_are_put_off(client, full, monkeypatch):
    cache.clear()
    monkeypatch.setattr("errors.http.received_paste._MOST_PICTURES_AN_HOUR", 0)
    response = posted(client, screenshot())
    assert response.status_code == 503
    assert "Try again in a minute" in response.text
    assert posted(client, ERROR.encode()).status_code == 200


@pytest.fixture
def without_tesseract(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    ocr.installed_languages.cache_clear()
    yield
    ocr.installed_languages.cache_clear()


def test_site_that_cannot_read_pictures_says_so_and_explains_the_rest(client, full, without_tesseract):
    home = client.get("/en/").text
    assert "This site cannot read screenshots" in home
    assert "image/png" not in home
    refused = posted(client, screenshot(), text="kept")
    assert refused.status_code == 415
    assert "kept</textarea>" in refused.text
    assert "Mailbox full</h1>" in posted(client, ERROR.encode()).text


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (bomb(8000, 8000), 413),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), 415),
        (b"\x89PNG\r\n\x1a\n" + bytes(8_000_001), 413),
        (b"%PDF-1.7\n\0\0\0\0", 415),
    ],
)
def test_file_that_cannot_be_read_is_refused_with_a_message(client, full, content, status):
    response = posted(client, content)
    assert response.status_code in ({status} if ocr.available() else {status, 415})
    assert 'role="alert"' in response.text
