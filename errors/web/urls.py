"""The addresses of the public pages. The words of a path are translated, their order is the same in all languages."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from errors.web.codes.code import code
from errors.web.codes.index import codes, numbering
from errors.web.diagnosis.home import home
from errors.web.diagnosis.page import diagnosis
from errors.web.discovery.feed import ReviewedFeed
from errors.web.discovery.link_preview import entry_preview, site_preview
from errors.web.discovery.opensearch import opensearch
from errors.web.discovery.sitemap import sitemap
from errors.web.entries.categories import categories, category
from errors.web.entries.entry import entry
from errors.web.entries.index import entries
from errors.web.guidance.glossary import glossary
from errors.web.guidance.symptoms import symptoms
from errors.web.providers.index import providers
from errors.web.providers.provider import provider
from errors.web.search.page import search
from errors.web.search.suggest import suggest
from errors.web.settings.domain import domain_settings, service_settings
from errors.web.settings.files import autoconfig, mobileconfig
from errors.web.settings.finder import settings_finder
from errors.web.support.feedback import feedback
from errors.web.support.not_listed import not_listed
from errors.web.support.ticket import download_ticket, send_ticket, ticket

urlpatterns = [
    path("", home, name="home"),
    path(pgettext_lazy("path", "diagnosis/"), diagnosis, name="diagnosis"),
    path(pgettext_lazy("path", "errors/"), entries, name="entries"),
    path(pgettext_lazy("path", "errors/<str:entry_id>/"), entry, name="entry"),
    path(pgettext_lazy("path", "errors/<str:entry_id>/image.png"), entry_preview, name="entry-image"),
    path(pgettext_lazy("path", "codes/"), codes, name="codes"),
    path(pgettext_lazy("path", "codes/all/<str:scheme>/"), numbering, name="numbering"),
    path(pgettext_lazy("path", "codes/<path:value>/"), code, name="code"),
    path(pgettext_lazy("path", "providers/"), providers, name="providers"),
    path(pgettext_lazy("path", "providers/<str:slug>/"), provider, name="provider"),
    path(pgettext_lazy("path", "categories/"), categories, name="categories"),
    path(pgettext_lazy("path", "categories/<str:slug>/"), category, name="category"),
    path(pgettext_lazy("path", "settings/"), settings_finder, name="settings"),
    path(pgettext_lazy("path", "settings/<str:domain>/"), domain_settings, name="domain-settings"),
    path(pgettext_lazy("path", "settings/<str:domain>/<str:service>/"), service_settings, name="service-settings"),
    path(pgettext_lazy("path", "settings/<str:domain>/<str:service>/config-v1.1.xml"), autoconfig, name="autoconfig"),
    path(pgettext_lazy("path", "settings/<str:domain>/<str:service>/mail.mobileconfig"), mobileconfig, name="mobileconfig"),
    path(pgettext_lazy("path", "symptoms/"), symptoms, name="symptoms"),
    path(pgettext_lazy("path", "symptoms/<path:trail>/"), symptoms, name="symptom"),
    path(pgettext_lazy("path", "glossary/"), glossary, name="glossary"),
    path(pgettext_lazy("path", "search/"), search, name="search"),
    path(pgettext_lazy("path", "search/suggestions/"), suggest, name="suggest"),
    path(pgettext_lazy("path", "not-listed/"), not_listed, name="not-listed"),
    path(pgettext_lazy("path", "image.png"), site_preview, name="image"),
    path("feed.xml", ReviewedFeed(), name="feed"),
    path("opensearch.xml", opensearch, name="opensearch"),
    path("sitemap-<int:number>.xml", sitemap, name="sitemap"),
    path(pgettext_lazy("path", "ticket/"), ticket, name="ticket"),
    path(pgettext_lazy("path", "ticket/send/"), send_ticket, name="ticket-send"),
    path(pgettext_lazy("path", "ticket/download/"), download_ticket, name="ticket-download"),
    path(pgettext_lazy("path", "feedback/"), feedback, name="feedback"),
]
