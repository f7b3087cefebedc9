from __future__ import annotations

import datetime

from django.db import models
from django.db.models.functions import Now


class KnowledgeVersionQuerySet(models.QuerySet["KnowledgeVersion"]):
    def number(self) -> int:
        """The current number; 0 before anything was loaded."""
        return self.values_list("number", flat=True).first() or 0

    def stamp(self) -> tuple[int, datetime.datetime | None]:
        """The current number and when it was set: after a restore the same number may stand for other knowledge."""
        return self.values_list("number", "changed").first() or (0, None)

    def bump(self) -> int:
        """Raise the number inside the caller's transaction, so that other processes see change and number together."""
        row, _ = self.select_for_update().get_or_create(pk=1)
        self.filter(pk=1).update(number=models.F("number") + 1, changed=Now())
        return row.number + 1


class KnowledgeVersion(models.Model):
    """The single row that counts the changes of the knowledge."""

    number = models.PositiveBigIntegerField(default=0)
    changed = models.DateTimeField(auto_now=True)

    objects = KnowledgeVersionQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="knowledgeversion_single_row")]

    def __str__(self) -> str:
        return str(self.number)
