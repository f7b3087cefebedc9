"""Pages are functions of release, knowledge and address: what is kept, what is not, and what the headers promise."""

import gzip

import pytest
from django.conf import settings as project
from django.contrib.auth import get_user_model
from django.http import HttpResponse

from errors.http.page_cache import page_function
from errors.http.release import release
from errors.knowledge import snapshot
from tests.factories import entry, text

PATH = "/it/errori/mailbox-full/"
GZIP = {"accept-encoding": "gzip, br"}


def is_made_anew(response):
    """A page from the cache was not rendered by this request."""
    return bool(response.templates)


def test_second_visitor_gets_the_kept_page(client, full):
    first, second = client.get(PATH), client.get(PATH)
    assert (is_made_anew(first), is_made_anew(second)) == (True, False)
    assert second.content == first.content
    assert second.headers == first.headers


def test_page_promises_what_caches_may_do(client, full):
    response = client.get(PATH)
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert response["Vary"] == "Accept-Encoding"
    assert response["ETag"].startswith('"')
    assert response["Content-Language"] == "it"
    assert response["X-Frame-Options"] == "DENY"
    assert "script-src 'self'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("path", [PATH, "/it/errori/?kind=error", "/robots.txt"])
def test_page_that_did_not_change_is_not_sent_again(client, full, path):
    etag = client.get(path)["ETag"]
    response = client.get(path, headers={"if-none-match": etag})
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)
    assert client.get(path, headers={"if-none-match": '"another"'}).status_code == 200


def test_each_encoding_has_an_etag_of_its_own(client, full):
    plain, packed = client.get(PATH), client.get(PATH, headers=GZIP)
    assert gzip.decompress(packed.content) == plain.content
    assert (packed["Content-Encoding"], plain.get("Content-Encoding")) == ("gzip", None)
    assert packed["ETag"] != plain["ETag"]
    assert client.get(PATH, headers=GZIP | {"if-none-match": packed["ETag"]}).status_code == 304
    assert client.get(PATH, headers=GZIP | {"if-none-match": plain["ETag"]}).status_code == 200
    assert int(packed["Content-Length"]) == len(packed.content) < len(plain.content) / 2


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip", "gzip"),
        ("*", "gzip"),
        ("br;q=1, GZIP;q=0.5", "gzip"),
        ("gzip;q=0", None),
        ("gzip;q=0.000, *", None),
        ("br", None),
        ("", None),
    ],
)
def test_encoding_is_the_one_the_visitor_takes(client, full, header, encoding):
    assert client.get(PATH, headers={"accept-encoding": header}).get("Content-Encoding") == encoding


@pytest.mark.parametrize("first", ["get", "head"])
def test_head_tells_the_headers_and_sends_nothing(client, full, first):
    getattr(client, first)(PATH)
    page, head = client.get(PATH), client.head(PATH)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == page.headers
    assert int(head["Content-Length"]) == len(page.content)


def test_language_lies_in_the_address(client, full):
    for accepted in ("it", "en"):
        assert client.get(PATH, headers={"accept-language": accepted})["Content-Language"] == "it"
        assert client.get("/en/errors/mailbox-full/", headers={"accept-language": accepted})["Content-Language"] == "en"


def test_published_change_is_a_new_page(client, publish):
    publish(entry())
    old = client.get(PATH)
    publish(entry(it=text(title="Casella stracolma")))
    new = client.get(PATH)
    assert "Casella stracolma" in new.text
    assert new["ETag"] != old["ETag"]


def test_host_is_part_of_the_address(client, full):
    client.get(PATH)
    assert "http://localhost/it/errori/mailbox-full/" in client.get(PATH, headers={"host": "localhost"}).text


def test_deploy_or_changed_setting_is_a_new_page(client, full, settings):
    client.get(PATH)
    before = release()
    settings.SUPPORT_EMAIL = "help@example.org"
    release.cache_clear()
    assert release() != before
    assert is_made_anew(client.get(PATH))
    settings.SUPPORT_EMAIL = ""
    release.cache_clear()
    assert release() == before


@pytest.mark.parametrize("path", [f"{PATH}?x=1", "/it/errori/?provider=gmail", "/it/errori/nothing/", "/it/codici/5.9.9/", "/it/diagnosi/"])
def test_what_strangers_can_make_up_is_not_kept(client, full_and_unknown, path):
    first, second = client.get(path), client.get(path)
    assert first.status_code == second.status_code
    assert [template.name for template in first.templates] == [template.name for template in second.templates]
    assert second.status_code == 302 or is_made_anew(second)


@pytest.mark.parametrize(
    ("site_url", "host", "is_kept"),
    [
        ("", "testserver", True),
        ("", "localhost", True),
        ("", "127.0.0.1", True),
        ("", "testserver:80", True),
        ("", "testserver:4711", False),
        ("http://testserver", "testserver", True),
        ("http://testserver", "localhost", False),
    ],
)
def test_only_addresses_of_the_site_are_kept(client, full, settings, site_url, host, is_kept):
    settings.SITE_URL = site_url
    client.get(PATH, headers={"host": host})
    assert is_made_anew(client.get(PATH, headers={"host": host})) is not is_kept


def test_answer_to_a_paste_is_neither_kept_nor_tagged(client, full):
    for _ in range(2):
        response = client.post("/it/diagnosi/", {"text": "552 5.2.2 user is over quota"}, headers=GZIP)
        assert is_made_anew(response)
        assert (response["Cache-Control"], response.get("ETag")) == ("no-store", None)
        assert response["Content-Encoding"] == "gzip"


def test_whoever_is_logged_in_gets_a_page_of_their_own(client, full):
    client.get(PATH)
    client.force_login(get_user_model().objects.create_user("anna"))
    for _ in range(2):
        response = client.get(PATH, headers=GZIP)
        assert is_made_anew(response)
        assert "private" in response["Cache-Control"]
        assert "ETag" not in response
        assert "Content-Encoding" not in response
    client.cookies.clear()
    assert client.get(PATH)["Cache-Control"].startswith("public")


def test_page_with_a_token_passes_untouched(client, db):
    response = client.get("/admin/login/", headers=GZIP)
    assert response.cookies
    assert "ETag" not in response
    assert "Content-Encoding" not in response


def test_cache_that_is_down_breaks_nothing(client, full, settings):
    settings.CACHES = {"default": {"BACKEND": "errors.http.redis_cache.QuietRedisCache", "LOCATION": "redis://127.0.0.1:9/0"}}
    for _ in range(2):
        response = client.get(PATH)
        assert (response.status_code, is_made_anew(response)) == (200, True)


def test_debugging_keeps_nothing(client, full, settings):
    settings.DEBUG = True
    client.get(PATH)
    assert is_made_anew(client.get(PATH))


def test_page_made_while_the_knowledge_moved_is_not_kept(publish, rf):
    """The key stands for the knowledge at the beginning of the request; the page may show the next."""
    publish(entry())
    made = []

    def view(request):
        made.append(request.path)
        if len(made) == 1:
            publish(entry(it=text(title="Altro")))
        return HttpResponse("a page")

    answer = page_function(view)
    snapshot.current()
    for _ in range(3):
        answer(rf.get(PATH))
    assert made == [PATH] * 2


def test_middleware_stands_before_all_that_adds_headers_to_a_page():
    order = [name.rsplit(".", 1)[-1] for name in project.MIDDLEWARE]
    assert order[:4] == ["SecurityMiddleware", "WhiteNoiseMiddleware", "page_function", "CSPMiddleware"]
