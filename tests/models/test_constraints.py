import pytest
from django.db import IntegrityError, transaction

from errors.models import (
    Code,
    Entry,
    EntryText,
    EscalationRule,
    KnowledgeVersion,
    MailServer,
    MailService,
    Pattern,
    Provider,
    SendingLimit,
    SymptomAnswer,
    SymptomStep,
)
from tests.factories import entry, load_entries

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    load_entries(entry(codes=[{"scheme": "smtp", "value": "552"}]))
    return Entry.objects.get()


def refused(create):
    with pytest.raises(IntegrityError), transaction.atomic():
        create()


def test_database_refuses_an_unknown_actor(row):
    refused(lambda: Entry.objects.update(actor="somebody"))


def test_database_refuses_an_entry_that_replaces_itself(row):
    refused(lambda: Entry.objects.update(replaced_by=row))


def test_database_refuses_a_second_text_in_a_language(row):
    refused(lambda: EntryText.objects.create(entry=row, language="it", title="x", summary="y"))


def test_database_refuses_a_language_of_another_site(row):
    refused(lambda: EntryText.objects.create(entry=row, language="fr", title="x", summary="y"))


def test_database_refuses_the_same_code_twice(row):
    refused(lambda: Code.objects.create(entry=row, scheme="smtp", value="552"))


def test_code_is_normalised_when_saved(row):
    assert Code.objects.create(entry=row, scheme="hresult", value="800CCC0E").normalised == "0x800ccc0e"


def test_database_refuses_an_empty_pattern(row):
    refused(lambda: Pattern.objects.create(entry=row, source=""))


def test_database_refuses_a_second_rule_for_a_case(row):
    refused(lambda: EscalationRule.objects.create())


def test_database_refuses_a_port_out_of_range(row):
    provider = Provider.objects.first()
    refused(lambda: MailServer.objects.create(provider=provider, protocol="imap", host="x", port=70000, security="none"))


def test_database_refuses_a_second_version(row):
    refused(lambda: KnowledgeVersion.objects.create(pk=2))


def test_bump_counts_up():
    assert [KnowledgeVersion.objects.bump() for _ in range(2)] == [1, 2]
    assert KnowledgeVersion.objects.number() == 2


def test_database_refuses_the_same_server_twice_in_a_service():
    load_entries(entry())
    aruba = Provider.objects.get(slug="aruba")
    service = MailService.objects.create(provider=aruba, slug="one", name="One")
    server = {"provider": aruba, "protocol": "imap", "host": "imap.example.it", "port": 993, "security": "SSL/TLS"}
    MailServer.objects.create(**server)
    MailServer.objects.create(**server, service=service)
    refused(lambda: MailServer.objects.create(**server))
    refused(lambda: MailServer.objects.create(**server, service=service))


def test_database_refuses_an_unknown_way_to_sign_in():
    load_entries(entry())
    refused(lambda: MailService.objects.create(provider=Provider.objects.first(), slug="one", name="One", sign_in="luck"))


def test_database_refuses_a_limit_of_nothing():
    load_entries(entry())
    refused(lambda: SendingLimit.objects.create(provider=Provider.objects.first(), what="messages", most=0, source="A page"))


def test_database_refuses_an_answer_that_leads_to_its_own_question():
    step = SymptomStep.objects.create(slug="start")
    refused(lambda: SymptomAnswer.objects.create(step=step, slug="yes", leads_to=step))
