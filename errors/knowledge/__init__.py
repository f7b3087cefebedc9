"""Knowledge documents: YAML ⇄ database ⇄ engine. `load` and `dump` move documents, `snapshot` is what the public reads."""
