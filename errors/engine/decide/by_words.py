"""Words of the paste → entries: by phrases of servers and programs, and by the words in which people ask."""

from __future__ import annotations

from collections.abc import Iterator

from errors.engine.decide import policy
from errors.engine.fold import fold
from errors.engine.index.catalog import Catalog
from errors.engine.tokens import masked
from errors.engine.types import Candidate, Mark, Signals
from errors.engine.vocabulary import EvidenceKind, Rung


def by_phrase(signals: Signals, catalog: Catalog, is_reply: bool) -> Iterator[Candidate]:
    spoken = signals.spoken
    for place, text in enumerate(signals.texts):
        for hit in catalog.phrases.find(text, spoken, is_reply):
            rung = Rung.PROVIDER_PHRASE if hit.rule.provider else Rung.PHRASE
            mark = Mark(hit.start, hit.end, EvidenceKind.PATTERN, text if hit.is_squeezed else None)
            yield Candidate(hit.rule, rung, hit.weight, [mark], position=place)


def by_topic(signals: Signals, catalog: Catalog, alike: dict[str, float]) -> Iterator[Candidate]:
    """Of entries whose words are all there, one with a question like this one (`alike`: entry → likeness) comes first."""
    for place, text in enumerate(signals.texts):
        for hit in catalog.topics.find(fold(masked(text.plain, catalog.providers.of_host)), signals.named):
            mark = Mark(text.offset + hit.start, text.offset + hit.end, EvidenceKind.WORDS)
            weight = hit.weight + policy.LIKENESS * alike.get(hit.rule.id, 0)
            yield Candidate(hit.rule, Rung.TOPIC, weight, [mark], position=place)
