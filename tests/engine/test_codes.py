import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.codes import families, normalise
from errors.engine.vocabulary import Scheme


@pytest.mark.parametrize(
    ("scheme", "value", "expected"),
    [
        (Scheme.SMTP, "550", "550"),
        (Scheme.SMTP, "55X", "55x"),
        (Scheme.ENHANCED, "#5.7.1", "5.7.1"),
        (Scheme.ENHANCED, "X.7.x", "x.7.x"),
        (Scheme.HRESULT, "0x800CCC0E", "0x800ccc0e"),
        (Scheme.HRESULT, "800ccc0e", "0x800ccc0e"),
        (Scheme.HRESULT, "-2146644978", "0x800ccc0e"),
        (Scheme.HRESULT, "0x8OOCCCOE", "0x800ccc0e"),
        (Scheme.HRESULT, "0x800cccxx", "0x800cccxx"),
        (Scheme.WINSOCK, "10060", "10060"),
        (Scheme.IMAP, "AUTHENTICATIONFAILED", "authenticationfailed"),
    ],
)
def test_normalise_gives_one_spelling(scheme, value, expected):
    assert normalise(scheme, value) == expected


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        (Scheme.SMTP, "650"),
        (Scheme.SMTP, "55"),
        (Scheme.ENHANCED, "6.1.1"),
        (Scheme.HRESULT, "0x80"),
        (Scheme.ERRNO, "x"),
        (Scheme.POP, ""),
    ],
)
def test_normalise_refuses_what_is_no_code(scheme, value):
    with pytest.raises(ValueError, match="is not a code"):
        normalise(scheme, value)


@given(st.integers(0x80000000, 0xFFFFFFFF - 10_000_000))
def test_hresult_is_the_same_in_hex_and_in_decimal(number):
    assert normalise(Scheme.HRESULT, str(number - 2**32)) == normalise(Scheme.HRESULT, f"{number:X}")


def test_families_go_from_near_to_far():
    assert families(Scheme.ENHANCED, "5.7.509") == ["x.7.509", "5.7.x", "x.7.x"]
    assert families(Scheme.SMTP, "552") == ["55x"]
    assert families(Scheme.HRESULT, "0x800ccc0e") == ["0x800cccxx", "0x800cxxxx"]
