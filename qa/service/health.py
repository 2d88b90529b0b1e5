"""``GET /healthz`` (the process lives) and ``GET /readyz`` (it can answer)."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from corpus.errors import PolicyError
from index.store import Store
from qa.service.faults import documented, problem


def routes(store: Store) -> APIRouter:
    """Both routes."""
    router = APIRouter(tags=["运行状况"])

    @router.get("/healthz", operation_id="healthz", summary="进程在运行", description="进程在运行就返回 ok。")
    def alive() -> dict[str, str]:
        return {"status": "ok"}

    @router.get(
        "/readyz",
        operation_id="readyz",
        summary="可以回答问题",
        description="数据库读得出并且至少有一份文件时返回 ok 和文件数，否则返回 503。",
        response_model=dict[str, Any],
        responses=documented(503),
    )
    def ready() -> dict[str, Any] | JSONResponse:
        try:
            number = len(store.entries())
        except PolicyError as error:
            return problem(503, str(error))
        if not number:
            return problem(503, "知识库里没有文件，请用 policyqa import 导入。")
        return {"status": "ok", "documents": number}

    return router
