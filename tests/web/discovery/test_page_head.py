"""What search engines are told: one address a page and language, pairs that point at each other, and where a page stands."""

import json
import re
from html import unescape

import pytest

from errors.web.discovery.sitemap import PAGES, sitemap_pages
from tests.factories import entry, text


def links(page, pattern):
    return [tuple(unescape(value) for value in found) for found in re.findall(pattern, page)]


def alternates(page):
    return dict(links(page, r'<link rel="alternate" hreflang="([^"]+)" href="http://testserver([^"]+)">'))


def canonical(page):
    return re.search(r'<link rel="canonical" href="([^"]+)">', page)[1].removeprefix("http://testserver")


def data(page):
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert len(found) <= 1
    return {thing["@type"]: thing for block in found for thing in json.loads(block)["@graph"]}


@pytest.fixture
def every_address(client, full_and_unknown):
    from errors.knowledge.snapshot import current  # noqa: PLC0415 -- after the knowledge is loaded

    return [place.path(language) for language in ("it", "en") for place in sitemap_pages(current(), language)]


def test_every_page_type_is_canonical_and_paired_symmetrically(client, every_address):
    assert len(every_address) == 2 * (len(PAGES) + 2 + 1 + 1 + 2)  # entries, numbering, code, providers
    for path in every_address:
        response = client.get(path)
        pairs = alternates(response.text)
        assert response.status_code == 200
        assert canonical(response.text) == path
        assert 'content="noindex"' not in response.text
        assert set(pairs) == {"it", "en", "x-default"}
        assert pairs[path[1:3]] == path
        assert pairs["x-default"] == pairs["it"]
        assert all(alternates(client.get(other).text) == pairs for other in pairs.values())


def test_every_page_has_a_title_and_a_description_of_its_own(client, every_address):
    heads = [
        re.search(r"<title>(.+?)</title>.*?<meta name=\"description\" content=\"(.+?)\">", client.get(path).text, re.S)
        for path in every_address
    ]
    titles, descriptions = [head[1] for head in heads], [head[2] for head in heads]
    assert sorted(set(titles)) == sorted(titles)
    assert not any("\n" in words or "&amp;#" in words for words in titles + descriptions)


@pytest.mark.parametrize("query", ["utm_source=a", "x", "page=1", "page=abc"])
def test_foreign_parameters_are_no_part_of_the_address(client, full, query):
    assert canonical(client.get(f"/it/errori/?{query}").text) == "/it/errori/"
    assert canonical(client.get(f"/it/errori/mailbox-full/?{query}").text) == "/it/errori/mailbox-full/"


def test_each_page_of_the_list_has_an_address_of_its_own(client, publish):
    publish(*(entry(f"entry-{number:02}", patterns=[], examples=[]) for number in range(30)))
    page = client.get("/en/errors/?page=2").text
    assert canonical(page) == "/en/errors/?page=2"
    assert alternates(page)["it"] == "/it/errori/?page=2"
    assert "<title>Email errors and bounce messages explained, page 2 · Mail errors</title>" in page


@pytest.mark.parametrize("path", ["/it/errori/?provider=gmail", "/en/search/?q=full", "/en/errors/?provider=nobody", "/it/nothing/"])
def test_results_and_problems_are_not_to_be_found(client, full_and_unknown, path):
    page = client.get(path).text
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page


@pytest.mark.parametrize("paste", ["552 5.2.2 user is over quota", "good morning"])
def test_answer_to_a_paste_is_not_to_be_found(client, full, paste):
    assert '<meta name="robots" content="noindex">' in client.post("/it/diagnosi/", {"text": paste}).text


def test_page_that_shows_another_language_is_a_copy_of_that_one(client, publish):
    publish(entry(en=None))
    for path in ("/it/errori/mailbox-full/", "/en/errors/mailbox-full/"):
        page = client.get(path).text
        assert canonical(page) == "/it/errori/mailbox-full/"
        assert set(alternates(page)) == {"it", "x-default"}


def test_configured_address_is_the_one_that_is_told(client, full, settings):
    settings.SITE_URL = "https://help.example.org"
    page = client.get("/it/errori/mailbox-full/").text
    assert '<link rel="canonical" href="https://help.example.org/it/errori/mailbox-full/">' in page
    assert "testserver" not in page
    assert b"testserver" not in b"".join(
        client.get(path).content for path in ("/sitemap.xml", "/it/sitemap-1.xml", "/it/feed.xml", "/robots.txt")
    )


def test_entry_is_described_as_an_article_with_its_place(client, publish):
    publish(entry(reviewed="2026-11-21", codes=[{"scheme": "smtp", "value": "552"}]))
    found = data(client.get("/it/errori/mailbox-full/").text)
    assert found["TechArticle"]["headline"] == "Casella piena"
    assert found["TechArticle"]["inLanguage"] == "it"
    assert found["TechArticle"]["dateModified"] == "2026-11-21"
    assert found["TechArticle"]["keywords"] == "552"
    assert found["TechArticle"]["image"] == "http://testserver/it/errori/mailbox-full/immagine.png"
    assert [
        (step["position"], step["name"], step["item"].removeprefix("http://testserver"))
        for step in found["BreadcrumbList"]["itemListElement"]
    ] == [
        (1, "Errori di posta", "/it/"),
        (2, "Errori", "/it/errori/"),
        (3, "Titolo", "/it/errori/?category=mailbox-full"),
        (4, "Casella piena", "/it/errori/mailbox-full/"),
    ]


@pytest.mark.parametrize(
    ("path", "kinds", "shown"),
    [
        ("/en/", {"WebSite"}, []),
        ("/en/errors/", set(), []),
        ("/en/errors/mailbox-full/", {"TechArticle", "BreadcrumbList"}, ["/en/", "/en/errors/", "/en/errors/?category=mailbox-full"]),
        ("/en/codes/550/", {"BreadcrumbList"}, ["/en/", "/en/codes/"]),
        ("/en/codes/all/smtp/", {"BreadcrumbList"}, ["/en/", "/en/codes/"]),
        ("/en/providers/gmail/", {"BreadcrumbList"}, ["/en/", "/en/providers/", "/en/providers/#mailbox"]),
    ],
)
def test_place_of_a_page_is_told_and_shown(client, full_and_unknown, path, kinds, shown):
    page = client.get(path).text
    assert set(data(page)) == kinds
    crumbs = re.search(r'<nav class="crumbs".*?</nav>', page, re.S)
    assert re.findall(r'href="([^"]+)"', crumbs[0] if crumbs else "") == shown


def test_words_of_an_entry_cannot_end_the_data_block(client, publish):
    hostile = '</script><script>alert(1)</script> & "quotes" <!--'
    publish(entry(it=text(title=hostile)))
    page = client.get("/it/errori/mailbox-full/").text
    assert data(page)["TechArticle"]["headline"] == hostile
    assert "<script>alert" not in page


@pytest.mark.parametrize(("path", "kind", "locale"), [("/it/errori/mailbox-full/", "article", "it_IT"), ("/en/", "website", "en_GB")])
def test_preview_of_a_link_has_title_kind_and_picture(client, full, path, kind, locale):
    page = client.get(path).text
    told = dict(links(page, r'<meta property="og:([^"]+)" content="([^"]*)">'))
    assert f"<title>{told['title']} · " in unescape(page)
    assert (told["type"], told["locale"], told["url"]) == (kind, locale, f"http://testserver{path}")
    picture = client.get(told["image"].removeprefix("http://testserver"))
    assert picture["Content-Type"] == "image/png"
