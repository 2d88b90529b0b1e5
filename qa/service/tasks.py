"""``GET /api/tasks``."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from index.store import Store
from qa.browse import tasks
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import TaskShape
from qa.service.shapes import task_json


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
    def listed(
        document: Annotated[str, Query(description="文件编号；不填则列出全部文件的", max_length=200)] = "",
    ) -> list[dict[str, Any]]:
        return [task_json(task) for task in tasks(store, document)]

    return router
