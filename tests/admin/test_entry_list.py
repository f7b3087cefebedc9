"""The list of entries: quick, filtered, and careful with what is public."""

import pytest
from django.urls import reverse

from errors.knowledge.snapshot import current
from errors.models import Category, Entry, EntryText, KnowledgeVersion, Provider
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db
LIST = "/admin/errors/entry/"


@pytest.fixture
def three(db):
    load_entries(
        entry(provider="aruba", codes=[{"scheme": "enhanced", "value": "5.2.2"}]),
        entry(
            "unknown", category="unknown-recipient", actor="sender", patterns=[{"phrase": "no such user"}], examples=["550 no such user"]
        ),
        entry("gone", provider="gmail", patterns=[{"phrase": "moved away"}], examples=["551 moved away"]),
    )


def shown(curator, query):
    return [row.slug for row in curator.get(LIST, query).context["cl"].result_list]


def act(curator, action, *slugs):
    chosen = Entry.objects.filter(slug__in=slugs).values_list("pk", flat=True)
    return curator.post(LIST, {"action": action, "_selected_action": chosen, "post": "yes"}, follow=True).content.decode()


def states(slug):
    return list(EntryText.objects.filter(entry__slug=slug).values_list("state", flat=True))


@pytest.mark.parametrize(("query", "count"), [({}, 10), ({"_facets": "True"}, 34)])
def test_queries_do_not_grow_with_the_entries(curator, loaded, django_assert_num_queries, query, count):
    with django_assert_num_queries(count):
        curator.get(LIST, query)
    load_entries(*(entry(f"more-{number}", category="unknown-recipient", provider="gmail") for number in range(2)))
    with django_assert_num_queries(count):
        assert len(shown(curator, query)) == 3


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ({"actor": "sender"}, ["unknown"]),
        ({"state": "draft"}, ["gone"]),
        ({"state": "published"}, ["gone", "mailbox-full", "unknown"]),
        ({"translation": "missing"}, ["unknown"]),
        ({"translation": "behind"}, ["mailbox-full"]),
        ({"q": "5.2.2"}, ["mailbox-full"]),
        ({"q": "no such user"}, ["unknown"]),
        ({"q": "piena"}, ["gone", "mailbox-full", "unknown"]),
    ],
)
def test_list_is_filtered_and_searched(curator, three, query, slugs):
    EntryText.objects.filter(entry__slug="gone", language="en").update(state="draft")
    EntryText.objects.filter(entry__slug="unknown", language="en").delete()
    EntryText.objects.filter(entry__slug="mailbox-full", language="it").update(revision=2)
    assert shown(curator, query) == slugs


def test_list_is_filtered_by_provider_and_group(curator, three):
    assert shown(curator, {"provider__id__exact": Provider.objects.get(slug="aruba").pk}) == ["mailbox-full"]
    assert shown(curator, {"provider__isnull": "True"}) == ["unknown"]
    group = Category.objects.get(slug="mailbox-full").group_id
    assert shown(curator, {"category__group__id__exact": group}) == ["gone", "mailbox-full", "unknown"]


def test_facets_count_entries_not_texts(curator, three):
    page = curator.get(LIST, {"_facets": "True"}).content.decode()
    assert "published (3)" in page
    assert "draft (0)" in page


@pytest.mark.parametrize(("language", "title", "category"), [("it", "Casella piena", "Titolo"), ("en", "Mailbox full", "Title")])
def test_titles_are_in_the_language_of_the_reader(curator, loaded, language, title, category):
    page = curator.get(LIST, headers={"accept-language": language}).content.decode()
    assert f'mailbox-full<span class="quiet">{title}</span>' in page
    assert f'<td class="field-category_title">{category}</td>' in page


def test_withdrawn_entries_leave_the_site_and_come_back(curator, three):
    version = KnowledgeVersion.objects.number()
    assert "4 texts changed." in act(curator, "withdraw_texts", "gone", "unknown")
    assert list(current().entries) == ["mailbox-full"]
    assert KnowledgeVersion.objects.number() == version + 1
    assert "4 texts changed." in act(curator, "publish_texts", "gone", "unknown")
    assert list(current().entries) == ["gone", "mailbox-full", "unknown"]
    assert states("gone") == ["published", "published"]


def test_entry_that_does_not_prove_itself_is_not_published(curator, three):
    act(curator, "withdraw_texts", "gone", "unknown")
    Entry.objects.get(slug="gone").examples.update(text="552 user is over quota")
    page = act(curator, "publish_texts", "gone", "unknown")
    assert "An example speaks against publishing gone: 552 user is over quota" in page
    assert "2 texts changed." in page
    assert (states("gone"), states("unknown")) == (["draft", "draft"], ["published", "published"])


def test_published_entries_are_not_deleted(curator, three):
    act(curator, "delete_selected", "gone", "unknown")
    assert Entry.objects.count() == 3
    row = Entry.objects.get(slug="gone")
    assert curator.post(reverse("admin:errors_entry_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


def test_published_entry_keeps_a_draft_beside_it_from_being_deleted(curator, three):
    Entry.objects.create(slug="draft", category=Entry.objects.first().category, permanence="permanent", actor="sender")
    act(curator, "delete_selected", "gone", "draft")
    assert Entry.objects.count() == 4
    act(curator, "delete_selected", "draft")
    assert Entry.objects.filter(slug="draft").exists() is False


def test_entry_of_a_document_is_not_deleted_even_as_a_draft(curator, three):
    EntryText.objects.update(state="draft")
    act(curator, "delete_selected", "gone")
    assert Entry.objects.count() == 3
