"""For the machine that watches this one."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from errors.knowledge.snapshot import current, current_failure


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """The knowledge can be served. A failed rebuild keeps the old knowledge, and is reported here."""
    try:
        version = current().version
    except (DatabaseError, ValueError) as error:
        return JsonResponse({"ready": False, "reason": str(error)}, status=503)
    return JsonResponse({"ready": True, "snapshot": version, "failure": current_failure()})
