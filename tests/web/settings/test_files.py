"""The files are read back as the programs read them."""

import plistlib
from xml.etree import ElementTree

import pytest

from tests.factories import entry
from tests.guidance import SERVERS, provider, service


@pytest.fixture
def esempio(publish):
    def load(**fields):
        publish(entry(), providers=[provider(services=[service(**fields)])])

    return load


def servers(xml):
    root = ElementTree.fromstring(xml)
    found = [*root.iter("incomingServer"), *root.iter("outgoingServer")]
    return root, [(one.get("type"), *(one.findtext(tag) for tag in ("hostname", "port", "socketType", "username"))) for one in found]


def test_autoconfig_holds_every_server(client, esempio):
    esempio()
    response = client.get("/it/impostazioni/example.it/esempio/config-v1.1.xml")
    root, found = servers(response.content)
    assert (root.tag, root.get("version"), root.find("emailProvider").get("id")) == ("clientConfig", "1.1", "example.it")
    assert found == [
        ("imap", "imap.example.it", "993", "SSL", "%EMAILADDRESS%"),
        ("pop3", "pop.example.it", "995", "SSL", "%EMAILADDRESS%"),
        ("smtp", "smtp.example.it", "587", "STARTTLS", "%EMAILADDRESS%"),
    ]
    assert response["Content-Type"] == "text/xml; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="config-v1.1-example.it.xml"'


@pytest.mark.parametrize(
    ("sign_in", "ways"),
    [("password", ["password-cleartext"]), ("oauth", ["OAuth2"]), ("oauth-or-app-password", ["OAuth2", "password-cleartext"])],
)
def test_autoconfig_names_the_ways_to_sign_in(client, esempio, sign_in, ways):
    esempio(sign_in=sign_in)
    root = ElementTree.fromstring(client.get("/en/settings/example.it/esempio/config-v1.1.xml").content)
    assert [node.text for node in root.find(".//outgoingServer").iter("authentication")] == ways


def test_autoconfig_tells_the_user_name_for_receiving(client, esempio):
    esempio(username="local-part-to-receive")
    _, found = servers(client.get("/en/settings/example.it/esempio/config-v1.1.xml").content)
    assert [one[-1] for one in found] == ["%EMAILLOCALPART%", "%EMAILLOCALPART%", "%EMAILADDRESS%"]


def test_autoconfig_of_a_hosted_domain_names_that_domain(client, esempio):
    esempio(hosts_domains=True)
    root = ElementTree.fromstring(client.get("/en/settings/example.org/esempio/config-v1.1.xml").content)
    assert [node.text for node in root.iter("domain")] == ["example.org"]


def test_profile_holds_the_account_but_no_address(client, esempio):
    esempio()
    response = client.get("/it/impostazioni/example.it/esempio/mail.mobileconfig")
    profile = plistlib.loads(response.content)
    [account] = profile["PayloadContent"]
    assert response["Content-Type"] == "application/x-apple-aspen-config"
    assert (profile["PayloadType"], profile["PayloadVersion"]) == ("Configuration", 1)
    assert account["PayloadType"] == "com.apple.mail.managed"
    assert account["EmailAccountType"] == "EmailTypeIMAP"
    assert [account[f"{way}MailServer{key}"] for way in ("Incoming", "Outgoing") for key in ("HostName", "PortNumber", "UseSSL", "Authentication")] == [
        "imap.example.it", 993, True, "EmailAuthPassword", "smtp.example.it", 587, True, "EmailAuthPassword",
    ]  # fmt: skip
    assert not {"EmailAddress", "IncomingMailServerUsername", "IncomingPassword"} & account.keys()


def test_profile_keeps_its_name_and_differs_between_domains(client, esempio):
    esempio(hosts_domains=True)
    first, again, other = (
        plistlib.loads(client.get(f"/en/settings/{domain}/esempio/mail.mobileconfig").content)["PayloadUUID"]
        for domain in ("example.it", "example.it", "example.org")
    )
    assert first == again != other


@pytest.mark.parametrize("sign_in", ["oauth", "oauth-or-password", "bridge"])
def test_no_profile_where_a_password_does_not_do(client, esempio, sign_in):
    esempio(sign_in=sign_in)
    assert client.get("/en/settings/example.it/").context["card"].mobileconfig_url == ""
    assert client.get("/en/settings/example.it/esempio/mail.mobileconfig").status_code == 404


def test_no_profile_without_imap(client, publish):
    publish(entry(), providers=[provider(settings=SERVERS[1:])])
    assert client.get("/en/settings/example.it/").context["card"].receive.protocol == "POP3"
    assert client.get("/en/settings/example.it/esempio/mail.mobileconfig").status_code == 404


@pytest.mark.parametrize("path", ["example.org/esempio", "example.it/nobody", "EXAMPLE.it/esempio", "a@example.it/esempio"])
def test_file_of_nobody_is_not_found(client, esempio, path):
    esempio()
    assert client.get(f"/en/settings/{path}/config-v1.1.xml").status_code == 404
    assert client.get(f"/en/settings/{path}/mail.mobileconfig").status_code == 404


def test_every_real_service_makes_files_that_can_be_read(client, publish, knowledge):
    publish(providers=[one for one in knowledge.providers if one.services])
    links = [link for choice in client.get("/en/settings/").context["choices"] for link in choice.domains]
    assert len(links) > 60
    for link in links:
        card = client.get(link.url).context["card"]
        assert servers(client.get(card.autoconfig_url).content)[1]
        if card.mobileconfig_url:
            assert plistlib.loads(client.get(card.mobileconfig_url).content)["PayloadContent"]
