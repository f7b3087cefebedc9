"""The home page: the box for the paste, and links for visitors who have nothing to paste."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from errors.forms import PasteForm
from errors.knowledge.snapshot import Snapshot, current
from errors.knowledge.taxonomy.page import NamePage
from errors.models import EntryKind, ProviderKind
from errors.web.parts.cards import Link, current_entries, entry_cards

_MOST_GUIDES = 6
_MOST_PROVIDERS = 16
# What people really paste: a server's line, a delivery report's line, a mail program's window.
EXAMPLES = (
    "550 5.1.1 <mario.rossi@example.com>: Recipient address rejected: User unknown in virtual mailbox table",
    "452-4.2.2 The recipient's inbox is out of storage space. https://support.google.com/mail/?p=OverQuotaTemp - gsmtp",
    "Impossibile connettersi al server. Server: 'smtp.example.it', Porta: 25, Numero di errore: 0x800CCC0E",
)


@dataclass(frozen=True, slots=True)
class AreaCard:
    """An area with the number of its entries."""

    url: str
    title: str
    summary: str
    count: int


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """Redirect to the home page in the visitor's language, which LocaleMiddleware reads from Accept-Language."""
    return redirect("home")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render_home(request)


def render_home(request: HttpRequest, form: PasteForm | None = None, problem: Promise | str = "", status: int = 200) -> HttpResponse:
    """The home page, also with a paste that was refused and the reason."""
    snapshot, language = current(), get_language()
    guides = [entry.id for entry in current_entries(snapshot) if entry.kind == EntryKind.GUIDE]
    context = {
        "text": form.text_as_sent if form else "",
        "problem": problem,
        "examples": EXAMPLES,
        "groups": area_cards(snapshot, language),
        "providers": best_known_providers(snapshot),
        "guides": entry_cards(snapshot, guides[:_MOST_GUIDES], language),
    }
    return render(request, "diagnosis/home.html", context, status=status)


def area_cards(snapshot: Snapshot, language: str) -> list[AreaCard]:
    counts = Counter(_group(snapshot, entry.category) for entry in current_entries(snapshot))
    return [
        AreaCard(reverse("entries", query={"group": group.id}), group.title(language), group.body(language), counts[group.id])
        for group in snapshot.groups.values()
    ]


def _group(snapshot: Snapshot, category: str) -> str | None:
    name: NamePage | None = snapshot.categories.get(category)
    return name.group if name else None


def best_known_providers(snapshot: Snapshot) -> list[Link]:
    """The mailbox providers with the most entries, sorted by name."""
    counts = Counter(entry.provider for entry in current_entries(snapshot))
    mailbox = [provider for provider in snapshot.providers.values() if provider.kind == ProviderKind.MAILBOX]
    known = sorted(mailbox, key=lambda provider: (-counts[provider.id], not provider.settings, provider.id))[:_MOST_PROVIDERS]
    return [Link(reverse("provider", args=[p.id]), p.name) for p in sorted(known, key=lambda p: p.name.casefold())]
