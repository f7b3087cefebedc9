import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors.engine.redact.text import redact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("password: Segreta123!", "password: [password]"),
        ("AUTH PLAIN AGFubmEAc2VncmV0YQ==", "AUTH PLAIN [password]"),
        ("bonifico IT60 X054 2811 1010 0000 0123 456 fatto", "bonifico [iban] fatto"),
        ("carta 4111 1111 1111 1111", "carta [card]"),
        ("chiama +39 333 1234567 domani", "chiama [phone] domani"),
        ("da anna@example.it a mario@example.com", "da [address] a mario@example.com"),
        ("550 5.1.1 user unknown at 192.0.2.10", "550 5.1.1 user unknown at 192.0.2.10"),
    ],
)
def test_private_things_become_their_kind(text, expected):
    assert redact(text, keep={"mario@example.com"}) == expected


@given(st.text(max_size=200))
def test_redacting_twice_changes_nothing_more(text):
    assert redact(redact(text)) == redact(text)
