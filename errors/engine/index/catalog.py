"""The knowledge as the engine needs it: rules compiled once, immutable afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from errors.engine.index.likeness import LikenessIndex, questions, wordings
from errors.engine.index.phrases import PhraseIndex
from errors.engine.index.providers import ProviderIndex
from errors.engine.index.rules import EntryRule, ProviderRule, SynonymRule, WordGroupRule
from errors.engine.index.stems import Stems
from errors.engine.index.topics import TopicIndex
from errors.engine.tokens import masked
from errors.engine.vocabulary import Scheme


@dataclass(frozen=True, slots=True)
class Catalog:
    """`definers` leads from a code to the entries that a bare code leads to; `codes` from an entry to all codes it names."""

    rules: dict[str, EntryRule]
    phrases: PhraseIndex
    topics: TopicIndex
    likeness: LikenessIndex
    wordings: LikenessIndex
    providers: ProviderIndex
    provider_rules: tuple[ProviderRule, ...]
    synonyms: tuple[SynonymRule, ...]
    vocabulary: tuple[WordGroupRule, ...]
    definers: dict[tuple[Scheme, str], tuple[EntryRule, ...]]
    codes: dict[str, frozenset[tuple[Scheme, str]]]

    @classmethod
    def build(
        cls,
        rules: Iterable[EntryRule],
        providers: Iterable[ProviderRule] = (),
        synonyms: Iterable[SynonymRule] = (),
        vocabulary: Iterable[WordGroupRule] = (),
    ) -> Catalog:
        """Raises PatternRefused for a pattern that cannot be used."""
        rules = list(rules)
        providers = list(providers)
        synonyms = tuple(synonyms)
        known = ProviderIndex(providers)
        vocabulary = tuple(vocabulary)
        stems = Stems(synonyms)
        definers: dict[tuple[Scheme, str], list[EntryRule]] = defaultdict(list)
        for rule in rules:
            for code in rule.codes:
                if code.defines:
                    definers[code.scheme, code.value].append(rule)
        return cls(
            rules={rule.id: rule for rule in rules},
            phrases=PhraseIndex(rules),
            topics=TopicIndex(rules, vocabulary),
            likeness=LikenessIndex(((rule, masked(text, known.of_host)) for rule, text in questions(rules)), stems),
            wordings=LikenessIndex(wordings(rules), stems, is_strict=False),
            providers=known,
            provider_rules=tuple(providers),
            synonyms=synonyms,
            vocabulary=vocabulary,
            definers={code: tuple(found) for code, found in definers.items()},
            codes={rule.id: frozenset((code.scheme, code.value) for code in rule.codes) for rule in rules},
        )

    def with_entries(self, rules: Iterable[EntryRule]) -> Catalog:
        """A catalogue in which these entries are new, or stand in the place of those with their ids."""
        all_rules = self.rules | {rule.id: rule for rule in rules}
        return Catalog.build(all_rules.values(), self.provider_rules, self.synonyms, self.vocabulary)
