import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.read.mail.address import addresses, first_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("<Mario.Rossi@Example.IT>:", "mario.rossi@example.it"),
        ("to mario+tag@example.it.", "mario+tag@example.it"),
        ('"a b"@example.it', '"a b"@example.it'),
        ("SMTP:mario@example.it", "mario@example.it"),
        ("rfc822;mario@[192.0.2.1]", None),
        ("müller@exämple.de", "müller@exämple.de"),
        ("no address @ all", None),
        ("a@", None),
    ],
)
def test_first_address_is_found(text, address):
    assert first_address(text) == address


def test_places_are_those_of_the_address():
    text = "x a@example.it, <b@example.it>"
    assert [(address, text[place:][: len(address)]) for address, place in addresses(text, 0, len(text))] == [
        ("a@example.it", "a@example.it"),
        ("b@example.it", "b@example.it"),
    ]


@given(st.text('a@."<> \n', max_size=200))
def test_addresses_never_fail(text):
    assert all(text[place:].lower().startswith(address) for address, place in addresses(text, 0, len(text)))


def test_encoded_word_in_a_local_part_is_decoded():
    assert first_address("<=?utf-8?Q?m=C3=A0rio?=@example.it>") == "màrio@example.it"
