"""Which language is behind the other.

A text is level with the other language while it remembers the other's revision as `translated_from`. The rule:

* A text whose words change moves ahead: its revision goes up, and the other language is behind from then on.
* A text that was behind, or new, and whose words change has caught up: both are level.
* Both changed on one screen: both are level.
* Staff tick that both languages say the same, as after a corrected misprint: both are level.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import models

from errors.models import EntryText


def is_behind(text: EntryText, other: EntryText) -> bool:
    return text.translated_from != other.revision


def settle(texts: Collection[EntryText], changed: Collection[str], new: Collection[str], say_the_same: bool) -> None:
    """Set revisions and `translated_from` of the texts of an entry; `changed` and `new` are languages."""
    pairs = [(text, other) for text in texts for other in texts if text is not other]
    caught_up = any(text.language in changed and is_behind(text, other) for text, other in pairs)
    for text in texts:
        text.revision += text.language in changed and text.language not in new
    if say_the_same or caught_up or all(text.language in changed for text in texts):
        for text, other in pairs:
            text.translated_from = other.revision


def behind() -> models.QuerySet[EntryText]:
    """The texts whose `translated_from` is not the current revision of the other language."""
    others = EntryText.objects.filter(entry=models.OuterRef("entry")).exclude(pk=models.OuterRef("pk"))
    level = others.filter(revision=models.OuterRef("translated_from"))
    return EntryText.objects.filter(models.Exists(others)).exclude(models.Exists(level))
