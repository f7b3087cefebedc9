from __future__ import annotations

from typing import Any

from django.db import models


class LoadedDocumentQuerySet(models.QuerySet["LoadedDocument"]):
    def contents(self, noun: str) -> dict[str, Any]:
        """The documents of a noun by their keys."""
        return dict(self.filter(noun=noun).values_list("key", "content"))

    def remember(self, noun: str, contents: dict[str, Any]) -> None:
        rows = [LoadedDocument(noun=noun, key=key, content=content) for key, content in contents.items()]
        self.bulk_create(rows, update_conflicts=True, unique_fields=["noun", "key"], update_fields=["content"])

    def brought(self, row: models.Model, key: str) -> bool:
        """Whether this row came from a document, so that the next load would bring it again."""
        return self.filter(noun=row._meta.model_name, key=key).exists()


class LoadedDocument(models.Model):
    """A knowledge document as it was last loaded. Where the rows differ from it, staff edited them.

    `noun` is the model of the row in lower case, `key` its slug. A migration that renames or fills a field of a document does the
    same here. `content` is null where staff had edited the row before loaded documents were kept.
    """

    noun = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    content = models.JSONField(null=True)

    objects = LoadedDocumentQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["noun", "key"], name="loadeddocument_one_a_document")]

    def __str__(self) -> str:
        return f"{self.noun}/{self.key}"
