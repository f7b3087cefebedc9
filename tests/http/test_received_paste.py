"""What a face needs to take a paste, without any other face."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from errors.engine.read import NotText
from errors.http import received_paste
from errors.http.received_paste import paste_form, received_text
from errors.http.refusals import refusal_of
from errors.intake import FileText
from errors.intake.unreadable_file import RecognitionBusy
from tests.intake.screenshot import screenshot


def received(**fields):
    request = RequestFactory().post("/", fields)
    return received_text(request, paste_form(request), ())


def test_text_stays_a_text():
    assert received(text="552 over quota") == FileText("552 over quota")


def test_file_goes_before_the_text():
    assert received(text="an old paste", file=SimpleUploadedFile("x", b"552 over quota")) == FileText(b"552 over quota")


def test_empty_file_leaves_the_text():
    assert received(text="552 over quota", file=SimpleUploadedFile("x", b"")) == FileText("552 over quota")


def test_text_with_nul_is_refused():
    with pytest.raises(NotText):
        received(text="552\0")


def test_pictures_are_limited_by_visitor(monkeypatch):
    monkeypatch.setattr(received_paste, "_MOST_PICTURES_AN_HOUR", 0)
    with pytest.raises(RecognitionBusy) as refused:
        received(file=SimpleUploadedFile("x.png", screenshot(lines=["552"])))
    assert refusal_of(refused.type).status == 503
