from __future__ import annotations

import datetime
import hashlib
import hmac
import secrets

from django.db import models
from django.utils import timezone


class DailySaltQuerySet(models.QuerySet["DailySalt"]):
    def anonymise(self, *traces: str) -> str:
        """A keyed hash that is the same for the same traces within a day. The salt of a day is deleted the day after: from then on nobody
        can link a hash to a visitor."""
        today = timezone.localdate()
        key = "\0".join(traces).encode("utf-8", "replace")
        return hmac.new(self._salt(today).encode(), key, hashlib.sha256).hexdigest()

    def _salt(self, day: datetime.date) -> str:
        row, is_new = self.get_or_create(day=day, defaults={"salt": secrets.token_hex(32)})
        if is_new:
            self.exclude(day=day).delete()
        return row.salt


class DailySalt(models.Model):
    day = models.DateField(primary_key=True)
    salt = models.CharField(max_length=64)

    objects = DailySaltQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.day)
