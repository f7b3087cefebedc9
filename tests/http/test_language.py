import re

import pytest

from errors.http.language import right_words, same_page

PAGES = [
    ("/it/", "/en/"),
    ("/it/errori/", "/en/errors/"),
    ("/it/errori/mailbox-full/", "/en/errors/mailbox-full/"),
    ("/it/codici/", "/en/codes/"),
    ("/it/codici/550/", "/en/codes/550/"),
    ("/it/provider/", "/en/providers/"),
    ("/it/provider/gmail/", "/en/providers/gmail/"),
    ("/it/categorie/", "/en/categories/"),
    ("/it/non-in-elenco/", "/en/not-listed/"),
    ("/it/impostazioni/", "/en/settings/"),
    ("/it/impostazioni/gmail.com/", "/en/settings/gmail.com/"),
    ("/it/glossario/", "/en/glossary/"),
    ("/it/errori/?provider=gmail&code=a+b", "/en/errors/?provider=gmail&code=a+b"),
    ("/it/cerca/?q=casella+piena&kind=entry", "/en/search/?q=casella+piena&kind=entry"),
]


@pytest.mark.parametrize(("italian", "english"), PAGES)
def test_switch_leads_to_the_same_page(client, full_and_unknown, italian, english):
    for here, there in ((italian, english), (english, italian)):
        page = client.get(here).text
        switch = re.search(r'<a class="language-switch" href="([^"]+)"', page)[1].replace("&amp;", "&")
        assert switch == there
        assert client.get(switch).status_code == 200


@pytest.mark.parametrize("path", ["/it/errori/nothing/", "/it/nothing/", "/nothing"])
def test_switch_of_a_missing_page_leads_home(client, full, path):
    page = client.get(path, headers={"accept-language": "it"}).text
    assert '<a class="language-switch" href="/en/"' in page


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/it/errors/mailbox-full/", "/it/errori/mailbox-full/"),
        ("/en/errori/mailbox-full/", "/en/errors/mailbox-full/"),
        ("/it/errors/mailbox-full", "/it/errori/mailbox-full/"),
        ("/it/codes/5.7.1/", "/it/codici/5.7.1/"),
        ("/en/provider/gmail/", "/en/providers/gmail/"),
        ("/it/errors/?code=a", "/it/errori/?code=a"),
    ],
)
def test_words_of_the_other_language_lead_to_the_right_page(client, full, path, target):
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (301, target)


@pytest.mark.parametrize("path", ["/it/nothing/", "/de/errors/", "/errors/", "/it/", ""])
def test_words_of_no_language_have_no_right_page(path):
    assert right_words(path) is None


def test_page_that_cannot_be_translated_leads_home():
    assert same_page("/healthz", "en") == "/en/"


def test_every_page_names_its_other_language(client, full):
    page = client.get("/it/errori/mailbox-full/").text
    assert '<link rel="alternate" hreflang="en" href="http://testserver/en/errors/mailbox-full/">' in page
