"""A mail service as Thunderbird's autoconfiguration file.

https://www.bucksch.org/1/projects/thunderbird/autoconfiguration/config-file-format.html
"""

from __future__ import annotations

from xml.etree import ElementTree

from errors.knowledge.services.page import ServerPage, ServicePage

_SOCKETS = {"SSL/TLS": "SSL", "STARTTLS": "STARTTLS", "none": "plain"}
_TYPES = {"imap": "imap", "pop": "pop3", "smtp": "smtp"}
_AUTHENTICATION = {"oauth": ("OAuth2",), "oauth-or-app-password": ("OAuth2", "password-cleartext"), "oauth-or-password": ("OAuth2",)}
_USERNAMES = {"address": "%EMAILADDRESS%", "bridge": "%EMAILADDRESS%", "local-part-to-receive": "%EMAILLOCALPART%"}


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
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _server(provider: ElementTree.Element, service: ServicePage, server: ServerPage) -> None:
    tag = "outgoingServer" if server.protocol == "smtp" else "incomingServer"
    node = ElementTree.SubElement(provider, tag, type=_TYPES[server.protocol])
    _text(node, "hostname", server.host)
    _text(node, "port", str(server.port))
    _text(node, "socketType", _SOCKETS[server.security])
    _text(node, "username", "%EMAILADDRESS%" if server.protocol == "smtp" else _USERNAMES[service.username])
    for way in _AUTHENTICATION.get(service.sign_in, ("password-cleartext",)):
        _text(node, "authentication", way)


def _text(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = text
