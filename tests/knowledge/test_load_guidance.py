"""Mail services, limits, symptoms and terms on their way into the database and back."""

import pytest

from errors.knowledge import snapshot
from errors.knowledge.document import Knowledge
from errors.knowledge.dump import dump
from errors.knowledge.load import load
from errors.models import MailServer, SymptomStepText, Term
from tests.factories import document, entry
from tests.guidance import SERVERS, provider, service, term, tree

pytestmark = pytest.mark.django_db
LIMITS = [
    {"what": "messages", "most": 250, "up_to": 300, "minutes": 20, "advised": True, "plan": "Business", "source": "A page"},
    {"what": "recipients-per-message", "most": 150, "source": "A page", "source_url": "https://example.it/"},
]


def whole():
    servers = [server | {"service": name} for name in ("one", "two") for server in SERVERS]
    services = [
        service("one", domains=["example.it"], sign_in="oauth", webmail_url="https://example.it/"),
        service("two", username="local-part-to-receive", hosts_domains=True),
    ]
    return document(
        entry(),
        providers=[provider(settings=servers, services=services, limits=LIMITS, status_url="https://example.it/status")],
        terms=[
            term("spf", "SPF", "SPF", see_also=["dkim"], entry="mailbox-full", sources=[{"name": "RFC 7208"}]),
            term("dkim", "DKIM", "DKIM"),
        ],
        symptoms=tree(),
    )


def test_load_dump_load_changes_nothing():
    load(whole())
    once = dump()
    report = load(once)
    assert (report.written, report.kept) == ([], [])
    assert dump() == once


def test_changed_provider_with_servers_of_several_services_is_written_again():
    load(whole())
    changed = whole().model_dump(mode="json")
    changed["providers"][0]["names"] = ["Another name"]
    load(Knowledge.model_validate(changed))
    assert dump().providers[0].names == ["Another name"]
    assert MailServer.objects.count() == 2 * len(SERVERS)


def test_dump_says_what_the_documents_say():
    load(whole())
    assert sorted(dump().symptoms, key=lambda one: one.id) == sorted(whole().symptoms, key=lambda one: one.id)
    assert dump().providers == whole().providers
    assert {one.id: one for one in dump().terms} == {one.id: one for one in whole().terms}


def test_two_services_may_share_a_server():
    load(whole())
    assert MailServer.objects.filter(host="imap.example.it").count() == 2


def test_edit_of_staff_is_kept():
    load(whole())
    SymptomStepText.objects.filter(step__slug="start", language="en").update(title="By staff")
    Term.objects.get(slug="spf").see_also.clear()
    once_more = whole()
    steps = [step.model_copy(update={"settings": True}) if step.id == "start" else step for step in once_more.symptoms]
    terms = [one.model_copy(update={"entry": None}) for one in once_more.terms]
    report = load(once_more.model_copy(update={"symptoms": steps, "terms": terms}))
    assert (report.written, report.kept) == ([], ["terms/spf", "symptoms/start"])
    assert SymptomStepText.objects.get(step__slug="start", language="en").title == "By staff"


def test_changed_answers_replace_the_old_ones():
    load(document(entry(), symptoms=tree()))
    turned = tree()
    turned[0] = turned[0] | {"answers": turned[0]["answers"][::-1]}
    assert load(document(entry(), symptoms=turned)).written == ["symptoms/start"]
    assert [answer.id for answer in snapshot.build().symptoms["start"].answers] == ["login", "full"]


def test_single_service_has_all_servers_and_domains():
    load(document(entry(), providers=[provider()]))
    built = snapshot.build()
    assert built.mail_domains == {"example.it": "esempio"}
    assert [server.host for server in built.services["esempio"].servers] == ["imap.example.it", "pop.example.it", "smtp.example.it"]


def test_provider_with_servers_and_no_service_is_its_own():
    load(document(entry(), providers=[provider(services=[])]))
    assert snapshot.build().services["esempio"].name == "Esempio Mail"


def test_several_services_have_the_domains_they_name():
    load(whole())
    assert snapshot.build().mail_domains == {"example.it": "one"}


def test_terms_are_linked_in_entries_of_both_languages():
    words = {
        "it": {"title": "Piena", "summary": "x", "meaning": "Usa SPF."},
        "en": {"title": "Full", "summary": "x", "meaning": "Use SPF."},
    }
    load(document(entry(**words), terms=[term("spf", "SPF", "SPF")]))
    texts = snapshot.build().entries["mailbox-full"].texts
    assert texts["it"].html["meaning"] == '<p>Usa <a class="term" href="/it/glossario/#spf">SPF</a>.</p>'
    assert texts["en"].html["meaning"] == '<p>Use <a class="term" href="/en/glossary/#spf">SPF</a>.</p>'
