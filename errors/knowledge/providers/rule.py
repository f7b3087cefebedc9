"""Document of a provider → the rule that the engine compiles."""

from __future__ import annotations

from errors.engine.index.rules import ProviderRule
from errors.knowledge.providers.document import ProviderDocument


def provider_rule(provider: ProviderDocument) -> ProviderRule:
    return ProviderRule(provider.id, provider.kind, tuple(provider.hosts), tuple(provider.domains), tuple(provider.names))
