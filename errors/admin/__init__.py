"""The screens in which support staff curate the knowledge. Whatever is saved here moves the knowledge to a new version."""

from errors.admin import category, entry, escalation, provider

__all__ = ["category", "entry", "escalation", "provider"]
