"""Health checks for monitoring and load balancers."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from errors.knowledge.snapshot import current, current_failure


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Whether the process answers at all."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Whether the knowledge can be served. After a failed rebuild the old snapshot is served; `failure` says why it failed."""
    try:
        version = current().version
    except (DatabaseError, ValueError) as error:
        return JsonResponse({"ready": False, "reason": str(error)}, status=503)
    return JsonResponse({"ready": True, "snapshot": version, "failure": current_failure()})
