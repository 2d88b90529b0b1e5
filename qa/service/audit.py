"""``GET /api/audit/{id}``: a document examined."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path

from index.store import Store
from qa.audit import as_json, audit
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import AuditShape


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["体检"])

    @router.get(
        "/api/audit/{id:path}",
        operation_id="audit",
        summary="体检一份文件",
        description="文件里前后不一致、请人看一看的地方，和数过、加过、相符的地方。每一处都有引注。",
        response_model=AuditShape,
        responses={**answered("audit"), **documented(404, 422, 503)},
    )
    def audited(id: Annotated[str, Path(description="文件编号或发文字号", max_length=200)]) -> dict[str, Any]:
        return as_json(audit(store, id))

    return router
