import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.read.mail.mime import MOST_PARTS
from errors.engine.read.mail.parsed_mail import parse_mail


def mail(*parts, boundary="b1"):
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f'From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="{boundary}"\n\n{body}--{boundary}--\n'


def bodies(source, is_bytes=False):
    found = parse_mail(source, is_bytes)
    return [(part.media_type, found.text[part.start : part.end].strip()) for part in found.parts[1:]]


def test_parts_keep_their_place_in_the_text():
    source = mail("Content-Type: text/plain\n\none", "Content-Type: text/html\n\n<p>two")
    assert parse_mail(source, False).text == source
    assert bodies(source) == [("text/plain", "one"), ("text/html", "<p>two")]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("base64", base64.b64encode("già piena".encode()).decode()), ("quoted-printable", quopri.encodestring("già piena".encode()).decode())],
)
def test_encoded_part_is_decoded_in_its_place(encoding, body):
    source = mail(f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{body}", "\nlast")
    assert bodies(source, is_bytes=True) == [("text/plain", "già piena"), ("text/plain", "last")]


@pytest.mark.parametrize("charset", ["iso-2022-jp", "shift_jis", "euc-jp", "utf-8", "utf-7"])
def test_charsets_of_bytes_are_decoded(charset):
    source = b"From: a@example.com\nContent-Type: text/plain; charset=" + charset.encode() + b"\n\n" + "宛先不明".encode(charset)
    found = parse_mail(source.decode("latin-1"), is_bytes=True)
    assert found.text.endswith("宛先不明")


def test_nested_parts_are_found():
    inner = 'Content-Type: multipart/alternative; boundary="b2"\n\n--b2\n\ninner\n--b2--'
    assert bodies(mail(inner, "\nouter")) == [("multipart/alternative", ""), ("text/plain", "inner"), ("text/plain", "outer")]


def test_missing_boundary_leaves_the_body():
    source = "From: a@example.com\nContent-Type: multipart/mixed; boundary=gone\n\njust text\n"
    assert bodies(source) == [("text/plain", "just text")]


def test_ten_thousand_parts_stop_at_the_cap():
    assert len(parse_mail(mail(*["\nx"] * 10_000), False).parts) == MOST_PARTS


def test_depth_of_three_thousand_does_no_harm():
    source = "From: a@example.com\n" + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000)) + "\nx"
    assert len(parse_mail(source, False).parts) <= MOST_PARTS


@given(st.text(st.sampled_from('-b1\n :;="Content-Type:multipart/mixed;boundary=b1 text/plain base64'), max_size=300))
def test_scan_never_fails(source):
    found = parse_mail(source, is_bytes=True)
    assert all(0 <= part.start <= part.end <= len(found.text) for part in found.parts)


def test_boundary_that_begins_like_another_is_another():
    assert bodies(mail("\none\n--b12 is no boundary", "\ntwo")) == [("text/plain", "one\n--b12 is no boundary"), ("text/plain", "two")]


def test_boundary_on_a_line_without_indent_is_found():
    source = "From: a@example.com\nContent-Type: multipart/mixed;\nboundary=b1\n\n--b1\n\none\n--b1--\n"
    assert bodies(source) == [("text/plain", "one")]


def test_tags_are_blanked_only_where_there_is_no_plain_text():
    both = mail("Content-Type: text/plain\n\none", "Content-Type: text/html\n\n<p>two</p>")
    alone = mail("Content-Type: text/html\n\n<p>two</p>")
    assert ["<p>" in parse_mail(source, False).readable for source in (both, alone)] == [True, False]
