import pytest


@pytest.mark.parametrize(("path", "heading"), [("/it/non-in-elenco/", "Il mio errore non è in elenco"), ("/en/not-listed/", "My error")])
def test_page_says_what_to_do_and_what_to_collect(client, full, path, heading):
    response = client.get(path)
    assert response.status_code == 200
    assert heading in response.text
    assert [item.item for item in response.context["ticket"].missing] == ["full-error", "date", "sender", "recipient"]
