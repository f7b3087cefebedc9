import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.intake.misread_codes import Correction, correct

KNOWN = {"0x800ccc0e", "0x800ccc0f", "0x8004010f", "550", "552", "5.7.1", "5.2.2", "4.7.26", "10060", "s3140", "250", "5.7.x", "55x"}


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("0x8OOCCCOF", "0x800CCC0F"),
        ("Ox800CCC0F", "0x800CCC0F"),
        ("0Ox800CCCOF", "0x800CCC0F"),
        ("0xB00CCC0E", "0x800CCC0E"),
        ("0x8OO4OIOF", "0x8004010F"),
        ("(0x8OOCCCOE)", "(0x800CCC0E)"),
        ("0x8OO9999l", "0x80099991"),
        ("55O 5.7.l refused", "550 5.7.1 refused"),
        ("5S2-S.2.2", "552-5.2.2"),
        ("5.7. 1", "5.7.1"),
        ("4,7,26", "4.7.26"),
        ("socket: 1OO6O,", "socket: 10060,"),
    ],
)
def test_misread_code_becomes_the_known_one(read, meant):
    assert correct(read, KNOWN)[0] == meant


@pytest.mark.parametrize(
    "text",
    [
        "0x800ccc0f",
        "550 5.7.1",
        "that is SO 5SO",
        "the 1st and 2nd",
        "53140",
        "192.0.2.1",
        "version 5.7.11",
        "anna55O@example.com",
        "1.234,56",
        "0xdeadbeefcafe",
    ],
)
def test_everything_else_stays(text):
    assert correct(text, KNOWN) == (text, ())


def test_what_looks_like_two_known_codes_stays():
    assert correct("0x800CCCBB", {"0x800cccb8", "0x800ccc8b"})[0] == "0x800CCCBB"


def test_fewest_exchanged_signs_win():
    assert correct("0xB00CCC0F", {"0x800ccc0f", "0x800cccdf"})[0] == "0x800CCC0F"


def test_each_correction_is_named_once():
    assert correct("55O and 55O", KNOWN)[1] == (Correction("55O", "550"),)


@given(st.text(alphabet="05Ol8BS.x-, \n", max_size=40))
def test_correcting_twice_changes_nothing_more(text):
    once, _ = correct(text, KNOWN)
    assert correct(once, KNOWN)[0] == once
