"""``GET /api/indicators``."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from index.store import Store
from qa.browse import indicators
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import IndicatorShape
from qa.service.shapes import indicator_json


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["指标"])

    @router.get(
        "/api/indicators",
        operation_id="list_indicators",
        summary="指标和目标值",
        description="每项指标在正文和表格里的每个数，含基期值；每个数附原文位置。",
        response_model=list[IndicatorShape],
        responses={**answered("list_indicators"), **documented(400, 404, 422, 503)},
    )
    def listed(
        document: Annotated[str, Query(description="文件编号；不填则列出全部文件的", max_length=200)] = "",
    ) -> list[dict[str, Any]]:
        return [indicator_json(indicator) for indicator in indicators(store, document)]

    return router
