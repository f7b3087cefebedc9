import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.read import LIMIT, Empty, NotText, TooLarge, Unreadable, read
from errors.engine.read.text.decode import decode

MAIL = b"Received: from a by b\r\nFrom: a@example.com\r\nSubject: x\r\n\r\nHello\r\n"


@pytest.mark.parametrize("raw", ["", " \n\t", b"", b"\r\n", "\u200b\ufeff", "\u2028"])
def test_nothing_is_empty(raw):
    with pytest.raises(Empty):
        read(raw)


@pytest.mark.parametrize("raw", ["x" * (LIMIT + 1), b"x" * (LIMIT + 1)])
def test_more_than_the_limit_is_too_large(raw):
    with pytest.raises(TooLarge):
        read(raw)


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04\x14\0\0\0", "550\0 5.1.1", bytes(range(256))])
def test_binary_is_not_text(raw):
    with pytest.raises(NotText):
        read(raw)


@pytest.mark.parametrize(
    "raw",
    ["casella già piena".encode(encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")],
    ids=["utf-8", "utf-8-sig", "utf-16", "cp1252"],
)
def test_text_files_of_every_system_are_decoded(raw):
    assert decode(raw) == ("casella già piena", False)


def test_mail_source_is_recognised():
    text, is_mail = decode(MAIL)
    assert is_mail
    assert len(text) == len(MAIL)


@pytest.mark.parametrize(
    "encode", [lambda text: b"\xef\xbb\xbf" + text, lambda text: text.decode().encode("utf-16")], ids=["utf-8", "utf-16"]
)
def test_mail_saved_by_windows_is_a_mail(encode):
    text, is_mail = decode(encode(MAIL))
    assert (is_mail, text.split()[0]) == (True, "Received:")


def test_folded_header_up_to_the_end_of_the_look_is_no_endless_one():
    assert decode("Received: a\n" + " b\n" * 5000)[1] is False


def test_text_with_a_colon_is_no_mail():
    assert decode("Oggetto: Mancata consegna\nCiao, mi aiuti?") == ("Oggetto: Mancata consegna\nCiao, mi aiuti?", False)


def test_lone_surrogates_are_read():
    assert read("550 5.1.1 \udcff user unknown").text == "550 5.1.1 \udcff user unknown"


@given(st.one_of(st.text(max_size=300), st.binary(max_size=300)))
def test_read_refuses_or_reads_but_never_fails(raw):
    try:
        paste = read(raw)
    except Unreadable:
        return
    assert all(0 <= span.start <= span.end <= len(paste.plain) for failure in paste.failures for span in failure.spans)


@given(st.text(max_size=200))
def test_read_never_fails_on_a_mail_with_any_body(body):
    paste = read(MAIL.decode() + body)
    assert len(paste.plain) == len(paste.text)
