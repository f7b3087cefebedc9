"""The screens in which support staff curate the knowledge. Whatever is saved here moves the knowledge to a new version."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from errors.admin import category, escalation, guidance, synonyms
from errors.admin.entries import screen as entry
from errors.admin.providers import provider, service
from errors.admin.support import feedback, sent_ticket

__all__ = ["category", "entry", "escalation", "feedback", "guidance", "provider", "sent_ticket", "service", "synonyms"]

admin.site.site_header = admin.site.site_title = _("Mail errors")
admin.site.index_title = _("What you can curate")
