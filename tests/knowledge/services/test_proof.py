import pytest

from errors.knowledge.services.proof import settings_problems
from tests.factories import document
from tests.guidance import SERVERS, provider, service


def complaints(*providers):
    return list(settings_problems(document(providers=providers)))


def test_sound_settings_have_no_complaint():
    assert complaints(provider()) == []


def test_provider_without_settings_has_no_complaint():
    assert complaints(provider(settings=[], services=[])) == []


@pytest.mark.parametrize(
    ("port", "security", "wanted"), [(587, "SSL/TLS", "STARTTLS"), (465, "STARTTLS", "SSL/TLS"), (993, "none", "SSL/TLS")]
)
def test_port_with_the_wrong_encryption_is_named(port, security, wanted):
    wrong = {"protocol": "smtp", "host": "out.example.it", "port": port, "security": security}
    assert complaints(provider(settings=[*SERVERS, wrong])) == [f"esempio: port {port} of out.example.it goes with {wanted}"]


def test_server_of_an_unknown_service_is_named():
    assert "esempio: there is no service 'other'" in complaints(provider(settings=[*SERVERS, SERVERS[0] | {"service": "other"}]))


def test_server_of_no_service_is_named_where_there_are_two():
    found = complaints(provider(services=[service(), service("zweite")]))
    assert found == [f"esempio: {server['host']} must say to which service it belongs" for server in SERVERS]


def test_service_that_cannot_send_is_named():
    assert complaints(provider(settings=SERVERS[:2])) == ["esempio: esempio needs a server for receiving and one for sending"]


def test_domain_of_two_services_is_named():
    other = provider(id="other", hosts=[], services=[service("other", domains=["example.it"])])
    found = complaints(provider(services=[service(domains=["example.it"])]), other)
    assert found == ["the domain 'example.it' is there twice"]


def test_service_of_two_providers_is_named():
    assert complaints(provider(), provider(id="other", hosts=[], domains=[])) == ["the service 'esempio' is there twice"]


def test_domain_that_is_not_the_providers_is_named():
    assert complaints(provider(services=[service(domains=["example.com"])])) == [
        "esempio: example.com of esempio is no domain of the provider"
    ]


@pytest.mark.parametrize(("what", "minutes"), [("messages", None), ("recipients-per-message", 60)])
def test_limit_without_its_period_is_named(what, minutes):
    limits = [{"what": what, "most": 5, "minutes": minutes, "source": "A page"}]
    assert complaints(provider(limits=limits)) == [f"esempio: the limit of 5 {what} is either per message or within minutes"]
