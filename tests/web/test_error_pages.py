import pytest
from django.test import RequestFactory

from errors.web.error_pages import server_error


@pytest.mark.parametrize(("path", "words"), [("/it/nulla/", "Sconosciuto a questo indirizzo"), ("/en/nothing/", "Unknown at this address")])
def test_not_found_is_in_the_design_and_the_language_of_the_path(client, full, path, words):
    response = client.get(path)
    assert response.status_code == 404
    assert words in response.text
    assert 'class="brand"' in response.text


def test_not_found_without_a_language_asks_the_browser(client, db):
    assert "Unknown at this address" in client.get("/nothing", headers={"accept-language": "en"}).text


def test_bad_host_is_a_bad_request_in_the_design(client, db):
    response = client.get("/en/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "We could not read this request" in response.text


@pytest.mark.parametrize(("path", "words"), [("/it/", "errore è nostro"), ("/en/", "The mistake is ours")])
def test_server_error_needs_no_database(path, words):
    response = server_error(RequestFactory().get(path))
    assert response.status_code == 500
    assert words in response.content.decode()


def test_server_error_survives_a_broken_template(settings):
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
    response = server_error(RequestFactory().get("/it/"))
    assert response.status_code == 500
    assert b"Errore del server" in response.content


def test_missing_slash_is_added(client, full):
    response = client.get("/it/errori")
    assert (response.status_code, response["Location"]) == (301, "/it/errori/")
