import pytest


@pytest.mark.parametrize(
    ("header", "target"),
    [("it", "/it/"), ("en-GB,en;q=0.9", "/en/"), ("de,en;q=0.5", "/en/"), ("de", "/it/"), ("", "/it/")],
)
def test_root_follows_accept_language_and_falls_to_italian(client, header, target):
    response = client.get("/", headers={"accept-language": header})
    assert (response.status_code, response["Location"]) == (302, target)
    assert "Accept-Language" in response["Vary"]
