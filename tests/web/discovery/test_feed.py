from xml.etree import ElementTree

import pytest

from tests.factories import entry, text

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def feed(client, language):
    return ElementTree.fromstring(client.get(f"/{language}/feed.xml").content)


@pytest.mark.parametrize(
    ("language", "title", "first"),
    [("it", "Errori di posta: ultime revisioni", "Casella piena"), ("en", "Mail errors: newly reviewed", "Mailbox full")],
)
def test_feed_names_what_was_reviewed_last_in_its_language(client, publish, language, title, first):
    publish(
        entry(reviewed="2026-11-21"),
        entry("older", reviewed="2026-11-20", patterns=[], examples=[]),
        entry("undated", patterns=[], examples=[]),
    )
    found = feed(client, language)
    assert found.findtext("a:title", None, ATOM) == title
    assert found.findtext("a:author/a:name", None, ATOM)
    assert found.findtext("a:updated", None, ATOM).startswith("2026-11-21T")
    assert [item.findtext("a:updated", None, ATOM)[:10] for item in found.findall("a:entry", ATOM)] == ["2026-11-21", "2026-11-20"]
    item = found.find("a:entry", ATOM)
    assert item.findtext("a:title", None, ATOM) == first
    assert item.findtext("a:id", None, ATOM) == item.find("a:link", ATOM).get("href")
    assert client.get(item.find("a:link", ATOM).get("href")).status_code == 200


def test_feed_leaves_out_what_has_no_words_in_its_language(client, publish):
    publish(entry(reviewed="2026-11-21", en=None))
    assert [len(feed(client, language).findall("a:entry", ATOM)) for language in ("it", "en")] == [1, 0]


def test_summary_is_words_not_markup(client, publish):
    publish(entry(reviewed="2026-11-21", it=text(summary="L'indirizzo <anna@example.it> & altri")))
    assert feed(client, "it").findtext("a:entry/a:summary", None, ATOM) == "L&#x27;indirizzo &lt;anna@example.it&gt; &amp; altri"


def test_every_page_names_the_feed_and_the_search(client, full):
    page = client.get("/it/errori/").text
    assert 'type="application/atom+xml" title="Errori di posta: ultime revisioni" href="/it/feed.xml"' in page
    assert 'type="application/opensearchdescription+xml" title="Errori di posta" href="/it/opensearch.xml"' in page


@pytest.mark.parametrize("language", ["it", "en"])
def test_browser_search_leads_to_the_results(client, full, language):
    names = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    found = ElementTree.fromstring(client.get(f"/{language}/opensearch.xml").content)
    assert len(found.findtext("o:ShortName", None, names)) <= 16
    template = found.find("o:Url[@type='text/html']", names).get("template")
    assert template.startswith(f"http://testserver/{language}/")
    assert client.get(template.replace("{searchTerms}", "casella+piena")).status_code == 200
