from math import ceil
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils.translation import override

from errors.knowledge import snapshot
from errors.web.discovery import sitemap
from tests.factories import entry

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def addresses(response):
    """{address: (date, {language: address})}"""
    found = {}
    for url in ElementTree.fromstring(response.content).findall("s:url", NAMES):
        pairs = {link.get("hreflang"): link.get("href").removeprefix("http://testserver") for link in url.findall("x:link", NAMES)}
        found[url.findtext("s:loc", namespaces=NAMES).removeprefix("http://testserver")] = (url.findtext("s:lastmod", None, NAMES), pairs)
    return found


def test_index_names_the_files_of_each_language_with_their_dates(client, publish):
    publish(entry(reviewed="2026-11-20"), entry("newer", reviewed="2026-11-21", patterns=[], examples=[]))
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    found = [(place.findtext("s:loc", None, NAMES), place.findtext("s:lastmod", None, NAMES)) for place in root]
    assert found == [("http://testserver/it/sitemap-1.xml", "2026-11-21"), ("http://testserver/en/sitemap-1.xml", "2026-11-21")]


def test_sitemap_names_every_page_with_its_date_and_its_other_language(client, publish):
    code = {"scheme": "smtp", "value": "552"}
    publish(entry(reviewed="2026-11-20", provider="aruba", codes=[code]), entry("undated", patterns=[], examples=[]))
    found = addresses(client.get("/it/sitemap-1.xml"))
    with override("it"):
        plain = [reverse(name) for name in sitemap.PAGES]
    assert list(found) == [
        *plain, "/it/errori/mailbox-full/", "/it/errori/undated/", "/it/codici/tutti/smtp/", "/it/codici/552/", "/it/provider/aruba/", "/it/provider/gmail/",
    ]  # fmt: skip
    dates = [
        found[f"/it/{path}"][0]
        for path in ("", "errori/mailbox-full/", "errori/undated/", "codici/552/", "provider/aruba/", "provider/gmail/")
    ]
    assert dates == ["2026-11-20", "2026-11-20", None, "2026-11-20", "2026-11-20", None]
    here, there = "/it/errori/mailbox-full/", "/en/errors/mailbox-full/"
    assert found[here][1] == {"it": here, "en": there, "x-default": here}
    assert addresses(client.get("/en/sitemap-1.xml"))[there][1] == found[here][1]


def test_what_has_no_words_in_a_language_or_is_replaced_is_left_out(client, publish):
    publish(entry(en=None), entry("old", replaced_by="mailbox-full", codes=[{"scheme": "smtp", "value": "552"}], patterns=[], examples=[]))
    italian, english = (addresses(client.get(f"/{language}/sitemap-1.xml")) for language in ("it", "en"))
    assert italian["/it/errori/mailbox-full/"][1] == {"it": "/it/errori/mailbox-full/", "x-default": "/it/errori/mailbox-full/"}
    assert not [path for path in [*italian, *english] if path.endswith(("old/", "552/")) or path == "/en/errors/mailbox-full/"]


def test_many_pages_are_cut_into_files(client, full, monkeypatch):
    wanted = [place.path("it") for place in sitemap.sitemap_pages(snapshot.current(), "it")]
    files = ceil(len(wanted) / 5)
    monkeypatch.setattr(sitemap, "PER_FILE", 5)
    assert [path for number in range(files) for path in addresses(client.get(f"/it/sitemap-{number + 1}.xml"))] == wanted
    assert client.get("/sitemap.xml").text.count("<sitemap>") == 2 * files
    assert client.get(f"/it/sitemap-{files + 1}.xml").status_code == 404


@pytest.mark.parametrize("number", ["0", "9999999999999999999999", "-1", "x"])
def test_file_that_is_not_there_is_not_found(client, full, number):
    assert client.get(f"/it/sitemap-{number}.xml").status_code == 404


def test_robots_may_visit_all_but_the_admin_and_learn_the_sitemap(client):
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /admin/\n\nSitemap: http://testserver/sitemap.xml\n"
