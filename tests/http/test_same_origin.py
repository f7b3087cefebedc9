import pytest

ACCEPTED = [
    {},
    {"sec-fetch-site": "same-origin", "origin": "http://testserver"},
    {"sec-fetch-site": "none"},
    {"origin": "http://testserver"},
    {"origin": "http://TESTSERVER"},
]
REFUSED = [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "http://testserver.evil.example"},
    {"origin": "http://testserver@evil.example"},
    {"origin": "http://[broken"},
    {"origin": ""},
]


@pytest.mark.parametrize("headers", ACCEPTED)
def test_post_from_our_own_pages_is_accepted(client, full, headers):
    assert client.post("/it/diagnosi/", {"text": "552 user is over quota"}, headers=headers).status_code == 200


@pytest.mark.parametrize("headers", REFUSED)
def test_post_from_elsewhere_is_forbidden_in_the_design(client, full, headers):
    response = client.post("/it/diagnosi/", {"text": "552 user is over quota"}, headers=headers)
    assert response.status_code == 403
    assert "La richiesta arriva da un altro sito" in response.text
