"""The entries that were reviewed last, as an Atom feed in each language (RFC 4287)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from errors.knowledge.entries.page import EntryPage
from errors.knowledge.snapshot import current
from errors.web.discovery.page_head import origin
from errors.web.parts.cards import current_entries

_MOST = 30


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An entry in the feed; `url` is absolute."""

    url: str
    title: str
    summary: str
    category: str
    updated: datetime.datetime


class ReviewedFeed(Feed):  # type: ignore[type-arg]  # takes no parameters at run time
    """`base` is scheme and host of the site."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest) -> str:
        return origin(request)

    def title(self, base: str) -> str:
        return _("Mail errors: newly reviewed")

    def subtitle(self, base: str) -> str:
        return _("The explanations that were written or looked over last.")

    def link(self, base: str) -> str:
        return base + reverse("home")

    def feed_url(self, base: str) -> str:
        return base + reverse("feed")

    def items(self, base: str) -> list[Reviewed]:
        snapshot, language = current(), get_language()
        dated = [(entry.reviewed, entry) for entry in current_entries(snapshot) if entry.reviewed and language in entry.texts]
        newest = sorted(dated, key=lambda pair: (-pair[0].toordinal(), pair[1].id))[:_MOST]
        return [_reviewed(entry, day, base, language, snapshot.categories[entry.category].title(language)) for day, entry in newest]

    def author_name(self, base: str) -> str:
        return _("Mail errors")

    def item_title(self, item: Reviewed) -> str:
        return item.title

    def item_description(self, item: Reviewed) -> str:
        return escape(item.summary)  # readers take it for HTML

    def item_link(self, item: Reviewed) -> str:
        return item.url

    def item_categories(self, item: Reviewed) -> list[str]:
        return [item.category]

    def item_updateddate(self, item: Reviewed) -> datetime.datetime:
        return item.updated


def _reviewed(entry: EntryPage, day: datetime.date, base: str, language: str, category: str) -> Reviewed:
    text = entry.texts[language]
    midnight = timezone.make_aware(datetime.datetime.combine(day, datetime.time()))
    return Reviewed(base + reverse("entry", args=[entry.id]), text.title, text.summary, category, midnight)
