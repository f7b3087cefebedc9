"""The screens in which support staff curate the knowledge. Whatever is saved here moves the knowledge to a new version."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from errors.admin.entries import screen as entries
from errors.admin.escalation import screen as escalation
from errors.admin.glossary import screen as glossary
from errors.admin.providers import screen as providers
from errors.admin.services import screen as services
from errors.admin.support import feedback, sent_ticket
from errors.admin.symptoms import screen as symptoms
from errors.admin.taxonomy import screen as taxonomy
from errors.admin.vocabulary import screen as vocabulary

# Importing a screen registers it.
__all__ = ["entries", "escalation", "feedback", "glossary", "providers", "sent_ticket", "services", "symptoms", "taxonomy", "vocabulary"]

admin.site.site_header = admin.site.site_title = _("Mail errors")
admin.site.index_title = _("What you can curate")
