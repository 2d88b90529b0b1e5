"""``GET /api/tasks``."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import Field

from index.store import Store
from qa.browse import tasks
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import OfDocument, Shape
from qa.service.shapes import task_json


class AssignmentShape(Shape):
    """分工：一个单位在一条里的角色。"""

    unit: str = Field(description="单位")
    role: str = Field(description="lead 牵头、participant 参与、responsible 责任")
    printed: str = Field(description="原文怎样称呼这个角色")
    open: bool = Field(description="原文的名单以“等”结尾")
    deadline: str = Field(description="完成时限")


class TaskShape(Shape):
    """一项任务。"""

    document: str = Field(description="文件编号")
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    number: int = Field(description="任务序号")
    heading: str = Field(description="任务名称")
    project: str = Field(description="所属工程")
    assignments: list[AssignmentShape] = Field(description="分工")
    url: str = Field(description="在页面上打开这一条的地址")


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["任务"])

    @router.get(
        "/api/tasks",
        operation_id="list_tasks",
        summary="任务和分工",
        description="每项任务的名称、所属工程、牵头和参与单位。",
        response_model=list[TaskShape],
        responses={**answered("list_tasks"), **documented(400, 404, 422, 503)},
    )
    def listed(document: OfDocument = "") -> list[dict[str, Any]]:
        return [task_json(task) for task in tasks(store, document)]

    return router
