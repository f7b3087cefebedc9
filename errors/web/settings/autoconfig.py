"""A mail service as Thunderbird's autoconfiguration file.

https://www.bucksch.org/1/projects/thunderbird/autoconfiguration/config-file-format.html
"""

from __future__ import annotations

from xml.etree import ElementTree

from errors.knowledge.services.page import ServerPage, ServicePage
from errors.models import MailServer, MailService

Protocol, Security, SignIn, Username = MailServer.Protocol, MailServer.Security, MailService.SignIn, MailService.Username
_SOCKETS: dict[str, str] = {Security.TLS: "SSL", Security.STARTTLS: "STARTTLS", Security.NONE: "plain"}
_TYPES: dict[str, str] = {Protocol.IMAP: "imap", Protocol.POP: "pop3", Protocol.SMTP: "smtp"}
_AUTHENTICATION: dict[str, tuple[str, ...]] = {
    SignIn.OAUTH: ("OAuth2",),
    SignIn.OAUTH_OR_APP_PASSWORD: ("OAuth2", "password-cleartext"),
    SignIn.OAUTH_OR_PASSWORD: ("OAuth2",),
}
_USERNAMES: dict[str, str] = {
    Username.ADDRESS: "%EMAILADDRESS%",
    Username.BRIDGE: "%EMAILADDRESS%",
    Username.LOCAL_PART: "%EMAILLOCALPART%",
}


def autoconfig_xml(service: ServicePage, domain: str) -> bytes:
    """The file for the addresses of a domain, which may be one that the service only hosts."""
    root = ElementTree.Element("clientConfig", version="1.1")
    provider = ElementTree.SubElement(root, "emailProvider", id=domain)
    for name in dict.fromkeys((domain, *(service.domains if domain in service.domains else ()))):
        _text(provider, "domain", name)
    _text(provider, "displayName", service.name)
    _text(provider, "displayShortName", service.name.split()[0].strip(","))
    for server in service.servers:
        _server(provider, service, server)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _server(provider: ElementTree.Element, service: ServicePage, server: ServerPage) -> None:
    tag = "outgoingServer" if server.protocol == Protocol.SMTP else "incomingServer"
    node = ElementTree.SubElement(provider, tag, type=_TYPES[server.protocol])
    _text(node, "hostname", server.host)
    _text(node, "port", str(server.port))
    _text(node, "socketType", _SOCKETS[server.security])
    _text(node, "username", "%EMAILADDRESS%" if server.protocol == Protocol.SMTP else _USERNAMES[service.username])
    for way in _AUTHENTICATION.get(service.sign_in, ("password-cleartext",)):
        _text(node, "authentication", way)


def _text(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = text
