import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.vocabulary import Scheme
from errors.forms import MxForm, PasteForm, code_schemes, code_spellings, mail_domain, without_lone_surrogates


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


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("anna@example.it", "example.it"),
        ("example.it", "example.it"),
        (" ANNA@Mail.Example.IT. ", "mail.example.it"),
        ("anna@münchen.example", "xn--mnchen-3ya.example"),
        ("anna@example.xn--p1ai", "example.xn--p1ai"),
        ("localhost", None),
        ("a@192.0.2.1", None),
        ("a@[192.0.2.1]", None),
        ("a@exam_ple.it", None),
        ("a@" + "x" * 64 + ".it", None),
        ("a@example.it/", None),
        ("\ud800@example.it", "example.it"),
        ("a@\ud800.it", None),
        ("", None),
    ],
)
def test_domain_of_an_address(text, domain):
    assert mail_domain(text) == domain


@given(st.text(max_size=60))
def test_any_text_has_a_domain_that_stays_the_same_or_none(text):
    domain = mail_domain(text)
    assert domain is None or mail_domain(domain) == domain


def test_hosts_of_an_answer_are_found_in_order():
    form = MxForm({"mx": "Server: 192.0.2.53\nexample.org  MX preference = 10, mail exchanger = ALT1.mx.example.net.\n"})
    assert form.is_valid()
    assert form.hosts() == ["example.org", "alt1.mx.example.net"]
