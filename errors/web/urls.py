"""The public pages. The words of a path are translated, its order is not."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from errors.web.categories import categories, category
from errors.web.code import code
from errors.web.codes import codes
from errors.web.diagnose import diagnosis
from errors.web.entries import entries
from errors.web.entry import entry
from errors.web.feedback import feedback
from errors.web.home import home
from errors.web.not_listed import not_listed
from errors.web.provider import provider
from errors.web.providers import providers
from errors.web.ticket import download_ticket, send_ticket, ticket

urlpatterns = [
    path("", home, name="home"),
    path(pgettext_lazy("path", "diagnosis/"), diagnosis, name="diagnosis"),
    path(pgettext_lazy("path", "errors/"), entries, name="entries"),
    path(pgettext_lazy("path", "errors/<str:entry_id>/"), entry, name="entry"),
    path(pgettext_lazy("path", "codes/"), codes, name="codes"),
    path(pgettext_lazy("path", "codes/<path:value>/"), code, name="code"),
    path(pgettext_lazy("path", "providers/"), providers, name="providers"),
    path(pgettext_lazy("path", "providers/<str:slug>/"), provider, name="provider"),
    path(pgettext_lazy("path", "categories/"), categories, name="categories"),
    path(pgettext_lazy("path", "categories/<str:slug>/"), category, name="category"),
    path(pgettext_lazy("path", "not-listed/"), not_listed, name="not-listed"),
    path(pgettext_lazy("path", "ticket/"), ticket, name="ticket"),
    path(pgettext_lazy("path", "ticket/send/"), send_ticket, name="ticket-send"),
    path(pgettext_lazy("path", "ticket/download/"), download_ticket, name="ticket-download"),
    path(pgettext_lazy("path", "feedback/"), feedback, name="feedback"),
]
