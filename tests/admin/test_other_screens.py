"""Providers, categories, attachments and rules."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from errors.knowledge.dump import dump
from errors.knowledge.entries.proof import first_entry
from errors.knowledge.snapshot import current
from errors.models import Attachment, Category, CategoryGroup, Entry, EscalationRule, Pattern, Provider, SynonymGroup, WordGroup
from errors.search import find
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db
REQUIRED = ["This field is required."]
MODELS = [Attachment, Category, CategoryGroup, Entry, EscalationRule, Provider, SynonymGroup, WordGroup]


def suffixes(provider):
    return list(provider.suffixes.values_list("kind", "suffix"))


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("language", ["it", "en"])
def test_every_screen_opens_and_saves_what_is_there(loaded, screen, curator, model, language):
    curator.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    before = dump()
    assert curator.get(reverse(f"admin:errors_{model._meta.model_name}_changelist")).status_code == 200
    assert screen(model).client.get(screen(model).url).status_code == 200
    assert screen(model.objects.first()).errors() == {}
    assert dump() == before


@pytest.mark.parametrize("model", MODELS)
def test_every_screen_searches_without_a_fault(loaded, curator, model):
    assert curator.get(reverse(f"admin:errors_{model._meta.model_name}_changelist"), {"q": "a'b %"}).status_code == 200


@pytest.mark.parametrize("model", [Category, CategoryGroup, Attachment])
def test_name_is_needed_in_both_languages(loaded, screen, model):
    name = "label" if model is Attachment else "title"
    new = screen(model)
    new.data |= {"slug": "new", f"texts-0-{name}": "Nuovo"} | ({"group": CategoryGroup.objects.get().pk} if model is Category else {})
    assert new.errors() == {f"texts-1-{name}": REQUIRED}
    new[f"texts-1-{name}"] = "New"
    assert new.errors() == {}
    assert sorted(model.objects.get(slug="new").texts.values_list("language", flat=True)) == ["en", "it"]
    assert dump()


def test_new_provider_is_known_by_its_signs(loaded, screen):
    new = screen(Provider)
    new.data |= {"slug": "libero", "name": "Libero", "kind": "mailbox", "texts-0-login": "L'*indirizzo* intero."}
    new.add("suffixes", kind="host", suffix="Libero.IT")
    new.add("suffixes", kind="domain", suffix="@libero.it")
    new.add("suffixes", kind="name", suffix="Posta Libero")
    new.add("settings", protocol="imap", host="IMAP.libero.it", port="993", security="SSL/TLS")
    assert new.errors() == {}
    libero = Provider.objects.get(slug="libero")
    assert suffixes(libero) == [("host", "libero.it"), ("domain", "libero.it"), ("name", "Posta Libero")]
    assert [server.host for server in current().providers["libero"].settings] == ["imap.libero.it"]
    assert current().providers["libero"].texts["it"]["login"] == "<p>L'<em>indirizzo</em> intero.</p>"
    assert current().catalog.providers.of_host("mx1.libero.it") == "libero"


@pytest.mark.parametrize(
    ("kind", "suffix", "complaint"),
    [
        ("host", "aruba it", "A host name: letters, digits, dots and hyphens."),
        ("host", "ARUBA.it", "This already gives Aruba away."),
        ("name", "aruba", "This already gives Aruba away."),
    ],
)
def test_sign_that_cannot_be_used_is_refused(loaded, screen, kind, suffix, complaint):
    change = screen(Provider.objects.get(slug="gmail"))
    change.add("suffixes", kind=kind, suffix=suffix)
    assert change.errors() == {"suffixes-2-suffix": [complaint]}


def test_sign_cannot_be_there_twice(loaded, screen):
    change = screen(Provider.objects.get(slug="gmail"))
    for _ in range(2):
        change.add("suffixes", kind="name", suffix="google mail")
    assert change.errors()["suffixes"] == ["Please correct the duplicate data for kind and suffix, which must be unique."]


def test_port_out_of_range_is_refused(loaded, screen):
    change = screen(Provider.objects.get(slug="gmail"))
    change.add("settings", protocol="imap", host="imap.gmail.com", port="70000", security="SSL/TLS")
    assert change.errors() == {"settings-0-port": ["Ensure this value is less than or equal to 65535."]}


@pytest.mark.parametrize(("model", "prefix", "name"), [(Provider, "texts-0", "notes"), (Attachment, "texts-0", "how_to")])
def test_markdown_that_cannot_be_rendered_is_refused_everywhere(loaded, screen, model, prefix, name):
    change = screen(model.objects.first())
    change[f"{prefix}-{name}"] = "*" * 50
    assert list(change.errors()) == [f"{prefix}-{name}"]


@pytest.mark.parametrize("model", [Provider, Category, CategoryGroup, Attachment])
def test_name_is_permanent(loaded, screen, model):
    row = model.objects.order_by("pk").first()
    change = screen(row)
    change["slug"] = "renamed"
    assert change.errors() == {}
    assert model.objects.get(pk=row.pk).slug == row.slug


@pytest.mark.parametrize("model", [Provider, Category, CategoryGroup, Attachment])
def test_what_a_document_brings_is_not_deleted(loaded, curator, model):
    row = model.objects.order_by("-pk").first()
    url = reverse(f"admin:errors_{model._meta.model_name}_delete", args=[row.pk])
    assert curator.post(url, {"post": "yes"}).status_code == 403


def test_new_rule_says_what_to_attach_and_where(loaded, screen):
    new = screen(EscalationRule)
    new.data |= {"provider": Provider.objects.get(slug="gmail").pk, "url": "https://example.com/help", "texts-1-where": "To *support*."}
    for place, slug in enumerate(["sender", "date"]):
        new.add("items", attachment=Attachment.objects.get(slug=slug).pk, position=place)
    assert new.errors() == {}
    rule = current().escalation[None, "gmail", None]
    assert (rule.attach, rule.url, rule.where["en"]) == (("sender", "date"), "https://example.com/help", "<p>To <em>support</em>.</p>")


def test_second_rule_for_a_case_is_refused(loaded, screen):
    assert screen(EscalationRule).errors() == {"__all__": ["There is already a rule for this provider and this category."]}


def test_rule_of_an_entry_stands_on_its_screen_alone(loaded, curator):
    EscalationRule.objects.create(entry=loaded)
    page = curator.get(reverse("admin:errors_escalationrule_changelist"))
    assert [row.entry for row in page.context["cl"].result_list] == [None]


def test_rule_can_be_deleted(loaded, curator):
    rule = EscalationRule.objects.get()
    version = current().version
    curator.post(reverse("admin:errors_escalationrule_delete", args=[rule.pk]), {"post": "yes"})
    assert current().escalation == {}
    assert current().version == version + 1


@pytest.mark.parametrize("model", [Attachment, Category, CategoryGroup, EscalationRule, Provider])
def test_queries_of_a_list_do_not_grow(loaded, curator, model, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        curator.get(reverse(f"admin:errors_{model._meta.model_name}_changelist"))


def test_staff_may_edit_rows_of_what_they_may_change(loaded, screen, curator, django_user_model):
    user = django_user_model.objects.create_user("mario", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="change_entry"))
    curator.force_login(user)
    change = screen(loaded)
    change["texts-0-title"] = "Di Mario"
    assert change.errors() == {}
    assert loaded.texts.get(language="it").title == "Di Mario"


def test_staff_who_may_only_look_cannot_save(loaded, screen, curator, django_user_model):
    user = django_user_model.objects.create_user("mario", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_entry"))
    curator.force_login(user)
    url = reverse("admin:errors_entry_change", args=[loaded.pk])
    assert "Casella piena" in curator.get(url).content.decode()
    assert curator.post(url, {}).status_code == 403


def test_new_words_are_searched_for_at_once(loaded, screen):
    group = screen(SynonymGroup.objects.get())
    group["it"] = "casella piena\r\nbuca colma"
    assert group.errors() == {}
    assert [result.id for result in find("buca colma", current().search).results] == ["mailbox-full"]


def test_new_word_of_a_group_leads_to_the_entries_that_name_it(loaded, screen):
    load_entries(entry("box", patterns=[{"words": "casella, @full"}], examples=["La casella di posta è piena"]))
    group = screen(WordGroup.objects.get())
    group["words"] = "piena\r\ncolma"
    assert group.errors() == {}
    assert first_entry("La casella di posta è colma", current().catalog) == "box"


def test_word_with_a_meaning_in_patterns_is_refused(loaded, screen):
    group = screen(WordGroup.objects.get())
    group["words"] = "piena\r\npiena|colma"
    assert list(group.errors()) == ["words"]


def test_group_that_a_pattern_names_is_not_deleted(loaded, curator):
    group, free = WordGroup.objects.create(slug="empty", words="vuota"), WordGroup.objects.create(slug="em", words="vuote")
    Pattern.objects.create(entry=loaded, kind="words", source="casella, @empty")
    statuses = [curator.post(reverse("admin:errors_wordgroup_delete", args=[row.pk]), {"post": "yes"}).status_code for row in (group, free)]
    assert statuses == [403, 302]
