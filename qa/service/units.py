"""``GET /api/units``."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import Field

from index.store import Store
from qa.browse import units
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import OfDocument, Shape
from qa.service.shapes import unit_json


class DutyShape(Shape):
    """单位有份的一条。"""

    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    heading: str = Field(description="标题")
    role: str = Field(description="角色")
    printed: str = Field(description="原文怎样称呼这个角色")
    url: str = Field(description="在页面上打开这一条的地址")


class UnitShape(Shape):
    """一个单位和它的各项分工。"""

    document: str = Field(description="文件编号")
    unit: str = Field(description="单位")
    duties: list[DutyShape] = Field(description="有份的各条")


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
    def listed(document: OfDocument = "") -> list[dict[str, Any]]:
        return [unit_json(unit) for unit in units(store, document)]

    return router
