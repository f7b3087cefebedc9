"""A `Knowledge` document → readable YAML."""

from __future__ import annotations

import yaml

from errors.knowledge.document import Knowledge


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """Texts of several lines are written as blocks."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)


def to_yaml(knowledge: Knowledge) -> str:
    content = knowledge.model_dump(mode="json", exclude_defaults=True)
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
