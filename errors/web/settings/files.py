"""Mail settings as files that mail programs read. They hold the domain, never an address."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from errors.forms import mail_domain
from errors.knowledge.services.page import ServicePage
from errors.knowledge.snapshot import Snapshot, current
from errors.web.settings import mobileconfig as profile
from errors.web.settings.autoconfig import autoconfig_xml


@require_safe
def autoconfig(request: HttpRequest, domain: str, service: str) -> HttpResponse:
    page = service_for(current(), domain, service)
    return _file(autoconfig_xml(page, domain), "text/xml; charset=utf-8", f"config-v1.1-{domain}.xml")


@require_safe
def mobileconfig(request: HttpRequest, domain: str, service: str) -> HttpResponse:
    page = service_for(current(), domain, service)
    if not profile.fits_mobileconfig(page):
        raise Http404
    return _file(profile.mobileconfig_plist(page, domain), "application/x-apple-aspen-config", f"{domain}.mobileconfig")


def service_for(snapshot: Snapshot, domain: str, service: str) -> ServicePage:
    """The service, if its mailboxes can have addresses of this domain."""
    page, owner = snapshot.services.get(service), snapshot.service_of(domain)
    if page is None or mail_domain(domain) != domain or not (owner == page or (owner is None and page.hosts_domains)):
        raise Http404
    return page


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Robots-Tag": "noindex"}
    return HttpResponse(content, content_type=kind, headers=headers)
