"""Mail services, symptom steps, answers and terms."""

import pytest
from django.urls import reverse

from errors.knowledge.dump import dump
from errors.knowledge.load import load
from errors.knowledge.snapshot import current
from errors.models import MailService, Provider, SymptomAnswer, SymptomStep, Term
from tests.factories import document, entry
from tests.guidance import provider, service, term, tree

pytestmark = pytest.mark.django_db
MODELS = [MailService, Provider, SymptomAnswer, SymptomStep, Term]


@pytest.fixture
def guidance(loaded):
    limits = [{"what": "messages", "most": 5, "minutes": 60, "source": "A page"}]
    own = provider(services=[service(domains=["example.it"])], limits=limits)
    load(
        document(
            entry(provider="aruba"),
            providers=[own],
            symptoms=tree(),
            terms=[term("spf", "SPF", "SPF"), term("mx", "MX", "MX", see_also=["spf"])],
        )
    )


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("language", ["it", "en"])
def test_every_screen_opens_and_saves_what_is_there(guidance, screen, curator, model, language):
    curator.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    before = dump()
    assert curator.get(reverse(f"admin:errors_{model._meta.model_name}_changelist"), {"q": "a'b %"}).status_code == 200
    assert screen(model).client.get(screen(model).url).status_code == 200
    for row in model.objects.all():
        assert screen(row).errors() == {}
    assert dump() == before


def test_new_term_is_linked_at_once(guidance, screen):
    new = screen(Term)
    new.data |= {"slug": "space", "texts-0-name": "Spazio", "texts-0-body": "x", "texts-1-name": "Space", "texts-1-body": "The *room*."}
    assert new.errors() == {}
    assert '#space">space</a>' in current().entries["mailbox-full"].texts["en"].html["actions"][0]


def test_domain_of_another_provider_is_refused(guidance, screen):
    own = screen(MailService.objects.get(slug="esempio"))
    own.add("domains", domain="gmail.com")
    assert own.errors() == {"domains-1-domain": ["This is not among the domains of the provider."]}


def test_answer_that_leads_back_is_refused(guidance, screen):
    answer = screen(SymptomAnswer.objects.get(step__slug="webmail", slug="no"))
    answer["leads_to"] = SymptomStep.objects.get(slug="start").pk
    assert answer.errors() == {"leads_to": ["From there the answers lead back here."]}


def test_changed_question_is_asked_at_once(guidance, screen):
    start = screen(SymptomStep.objects.get(slug="start"))
    place = next(number for number in (0, 1) if start[f"texts-{number}-title"] == "start EN")
    start[f"texts-{place}-title"] = "What now?"
    assert start.errors() == {}
    assert current().symptoms["start"].titles["en"] == "What now?"
