"""A how-to that leads to a guide leads to one that is there, in its own language."""

import re

from django.urls import resolve
from django.utils.translation import override

_LINK = re.compile(r"\]\((/[^)]+)\)")


def test_links_of_how_tos_lead_to_guides(knowledge):
    entries = {entry.id for entry in knowledge.entries}
    links = {(code, link) for one in knowledge.attachments for code in ("it", "en") for link in _LINK.findall(getattr(one, code).how_to)}
    assert len(links) == 6
    for code, link in links:
        with override(code):
            found = resolve(link)
        assert found.view_name == "entry"
        assert found.kwargs["entry_id"] in entries
        assert link.startswith(f"/{code}/")
