"""A `Knowledge` document → YAML that a person likes to read."""

from __future__ import annotations

import yaml

from errors.knowledge.document import Knowledge


class _Dumper(yaml.SafeDumper):
    """With a representation of its own for texts."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """Text of several lines stands as a block."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)


def to_yaml(knowledge: Knowledge) -> str:
    content = knowledge.model_dump(mode="json", exclude_defaults=True)
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
