"""``GET /api/units``."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from index.store import Store
from qa.browse import units
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import UnitShape
from qa.service.shapes import unit_json


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["单位"])

    @router.get(
        "/api/units",
        operation_id="list_units",
        summary="单位和分工",
        description="每个单位参加的各条，以及它在其中的角色。",
        response_model=list[UnitShape],
        responses={**answered("list_units"), **documented(400, 404, 422, 503)},
    )
    def listed(
        document: Annotated[str, Query(description="文件编号；不填则列出全部文件的", max_length=200)] = "",
    ) -> list[dict[str, Any]]:
        return [unit_json(unit) for unit in units(store, document)]

    return router
