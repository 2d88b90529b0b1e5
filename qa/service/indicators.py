"""``GET /api/indicators``."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import Field

from index.store import Store
from qa.browse import indicators
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import OfDocument, Shape
from qa.service.shapes import indicator_json


class TargetShape(Shape):
    """一个数：目标值或基期值。"""

    year: int | None = Field(description="年份")
    comparator: str = Field(description="限定词，如超过、左右")
    figure: str = Field(description="原文里的数")
    value: float | None = Field(description="数值；原文是横线时为空")
    unit: str = Field(description="计量单位")
    kind: str = Field(description="约束性或预期性")
    source: str = Field(description="text 正文、table 表格")
    baseline: bool = Field(description="基期值，不是目标")
    column: str = Field(description="表格的列名")
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    quote: str = Field(description="原文")
    start: int = Field(description="原文起点（按字计）")
    end: int = Field(description="原文终点")
    url: str = Field(description="在页面上打开这一条的地址")


class IndicatorShape(Shape):
    """一项指标和文件为它写的每个数。"""

    document: str = Field(description="文件编号")
    indicator: str = Field(description="指标")
    targets: list[TargetShape] = Field(description="文件写的每个数")


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
    def listed(document: OfDocument = "") -> list[dict[str, Any]]:
        return [indicator_json(indicator) for indicator in indicators(store, document)]

    return router
