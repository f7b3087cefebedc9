"""A mail service as an Apple configuration profile. Address and password are left out: the device asks for them.

https://developer.apple.com/documentation/devicemanagement/mail
"""

from __future__ import annotations

import plistlib
import uuid
from typing import Any

from errors.knowledge.services.page import ServerPage, ServicePage
from errors.models import MailServer, MailService

Protocol = MailServer.Protocol
# One namespace for all profiles, so that a new download of the same settings replaces the installed profile.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://developer.apple.com/documentation/devicemanagement/mail")
_BY_PASSWORD = {
    MailService.SignIn.PASSWORD,
    MailService.SignIn.APP_PASSWORD,
    MailService.SignIn.PASSWORD_OR_APP_PASSWORD,
    MailService.SignIn.OAUTH_OR_APP_PASSWORD,
}


def fits_mobileconfig(service: ServicePage) -> bool:
    """Whether a profile can be made: profiles support only passwords, and need servers for IMAP and SMTP."""
    return service.sign_in in _BY_PASSWORD and None not in (service.server(Protocol.IMAP), service.server(Protocol.SMTP))


def mobileconfig_plist(service: ServicePage, domain: str) -> bytes:
    """The profile for the addresses of a domain."""
    incoming, outgoing = service.server(Protocol.IMAP), service.server(Protocol.SMTP)
    if incoming is None or outgoing is None:
        raise ValueError(f"{service.id} has no server for receiving by IMAP or for sending")
    account = {
        "PayloadType": "com.apple.mail.managed",
        "PayloadVersion": 1,
        "PayloadDisplayName": service.name,
        **_names(domain, service.id, "account"),
        "EmailAccountDescription": f"{service.name} ({domain})",
        "EmailAccountType": "EmailTypeIMAP",
        "OutgoingPasswordSameAsIncomingPassword": True,
        **_server("Incoming", incoming),
        **_server("Outgoing", outgoing),
    }
    profile = {
        "PayloadType": "Configuration",
        "PayloadVersion": 1,
        "PayloadDisplayName": f"{service.name} ({domain})",
        "PayloadRemovalDisallowed": False,
        **_names(domain, service.id),
        "PayloadContent": [account],
    }
    return plistlib.dumps(profile)


def _names(*parts: str) -> dict[str, str]:
    return {
        "PayloadIdentifier": ".".join(("mail-settings", *parts)),
        "PayloadUUID": str(uuid.uuid5(_NAMESPACE, "/".join(parts))).upper(),
    }


def _server(direction: str, server: ServerPage) -> dict[str, Any]:
    prefix = f"{direction}MailServer"
    return {
        f"{prefix}Authentication": "EmailAuthPassword",
        f"{prefix}HostName": server.host,
        f"{prefix}PortNumber": server.port,
        f"{prefix}UseSSL": server.security != MailServer.Security.NONE,
    }
