import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from errors.engine.vocabulary import Scheme
from errors.forms import PasteForm, code_schemes, code_spellings, without_lone_surrogates


def test_chosen_file_beats_the_text():
    form = PasteForm({"text": "old"}, {"file": SimpleUploadedFile("a.eml", b"new")})
    assert form.is_valid()
    assert form.raw == b"new"


def test_empty_file_leaves_the_text():
    form = PasteForm({"text": " old "}, {"file": SimpleUploadedFile("a.eml", b"")})
    assert form.is_valid()
    assert form.raw == " old "


def test_lone_surrogates_are_replaced():
    assert without_lone_surrogates("a\ud800b").encode()


@pytest.mark.parametrize(
    ("value", "spellings"),
    [
        ("550", ["550"]),
        (" 5.7.1 ", ["5.7.1"]),
        ("#5.7.1", ["5.7.1", "#5.7.1"]),
        ("0x800CCC0E", ["0x800ccc0e"]),
        ("-2147467259", ["0x80004005", "-2147467259"]),
        ("AUP#1260", ["aup#1260"]),
        ("", []),
        ("\0", []),
        ("x" * 81, []),
    ],
)
def test_code_has_the_spellings_of_every_numbering_it_fits(value, spellings):
    assert code_spellings(value) == spellings


def test_code_belongs_to_the_numberings_that_take_it_as_it_stands():
    assert code_schemes("550") == [Scheme.SMTP, Scheme.WINSOCK]
    assert code_schemes("0x800ccc0e") == [Scheme.HRESULT]
    assert code_schemes("s3140") == []
