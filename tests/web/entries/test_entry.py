import pytest

from tests.factories import entry, text


@pytest.mark.parametrize(
    ("path", "title", "heading"),
    [("/it/errori/mailbox-full/", "Casella piena", "Che cosa fare"), ("/en/errors/mailbox-full/", "Mailbox full", "What to do")],
)
def test_entry_is_shown_in_both_languages(client, full, path, title, heading):
    response = client.get(path)
    assert response.status_code == 200
    assert title in response.text
    assert heading in response.text


def test_often_read_claim_has_its_own_block(client, publish):
    publish(entry(it=text(often_read="Si legge che **basta** aspettare.")))
    assert "<strong>basta</strong>" in client.get("/it/errori/mailbox-full/").text


def test_ticket_checklist_says_how_to_get_each_thing(client, full):
    page = client.get("/en/errors/mailbox-full/")
    ticket = page.context["ticket"]
    assert ([item.item for item in ticket.missing], ticket.have) == (["full-error", "date"], ())
    assert "<em>clock</em>" in page.text


def test_missing_language_shows_the_other_one_labelled(client, publish):
    publish(entry(en=None))
    response = client.get("/en/errors/mailbox-full/")
    assert response.status_code == 200
    assert "not available in English yet" in response.text
    assert '<h1 lang="it">Casella piena</h1>' in response.text


@pytest.mark.parametrize("path", ["/en/errors/old/", "/en/errors/oldest/", "/en/errors/oldest", "/en/errori/oldest/", "/en/errori/oldest"])
def test_replaced_entry_leads_to_its_last_successor_in_one_hop(client, publish, path):
    gone = {"patterns": [], "examples": []}
    publish(entry(), entry("old", replaced_by="mailbox-full", **gone), entry("oldest", replaced_by="old", **gone))
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (301, "/en/errors/mailbox-full/")


def test_entries_that_replace_each_other_keep_their_pages(client, publish):
    gone = {"patterns": [], "examples": []}
    publish(entry(), entry("one", replaced_by="two", **gone), entry("two", replaced_by="one", **gone))
    assert client.get("/en/errors/one/").status_code == 200


def test_sources_and_related_entries_are_linked(client, publish):
    source = {"name": "RFC 5321", "url": "https://www.rfc-editor.org/rfc/rfc5321"}
    publish(entry(sources=[source], see_also=["other"], reviewed="2026-11-21"), entry("other", patterns=[], examples=[]))
    page = client.get("/en/errors/mailbox-full/").text
    assert 'href="https://www.rfc-editor.org/rfc/rfc5321"' in page
    assert 'href="/en/errors/other/"' in page
    assert 'datetime="2026-11-21"' in page


def test_guide_shows_no_actor(client, publish):
    publish(entry(kind="guide"))
    assert "Chi deve agire" not in client.get("/it/errori/mailbox-full/").text


@pytest.mark.parametrize("id", ["nothing", "5.7.1", "%00", "a%0ab", "<script>", "x" * 500])
def test_unknown_entry_is_not_found(client, full, id):
    assert client.get(f"/it/errori/{id}/").status_code == 404


def test_draft_is_not_public(client, publish):
    publish(entry(it=text(state="draft"), en=text(state="draft")))
    assert client.get("/it/errori/mailbox-full/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_entry_asks_the_database_nothing_once_warm(client, publish, django_assert_num_queries, count):
    others = [f"other-{number}" for number in range(count)]
    publish(entry(see_also=others), *(entry(other, patterns=[], examples=[]) for other in others))
    client.get("/readyz")  # builds the snapshot, and keeps no page
    with django_assert_num_queries(0):
        client.get("/it/errori/mailbox-full/")
