"""``GET /api/documents`` and ``GET /api/documents/{id}``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from index.store import Store
from qa.browse import find_document
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import DocumentDetail, EntriesShape
from qa.service.shapes import detail_json


def routes(store: Store) -> APIRouter:
    """The list and one document."""
    router = APIRouter(tags=["文件"])

    @router.get(
        "/api/documents",
        operation_id="list_documents",
        summary="文件清单",
        description="知识库里的文件，按导入先后。",
        response_model=EntriesShape,
        responses={**answered("list_documents"), **documented(422, 503)},
    )
    def entries(
        offset: Annotated[int, Query(description="跳过前面几份", ge=0)] = 0,
        limit: Annotated[int, Query(description="最多几份", ge=1, le=1000)] = 1000,
    ) -> dict[str, Any]:
        found = store.entries()
        return {"total": len(found), "documents": [asdict(entry) for entry in found[offset : offset + limit]]}

    @router.get(
        "/api/documents/{id:path}",
        operation_id="get_document",
        summary="一份文件",
        description="一份文件的说明、结构、疑点和全文。",
        response_model=DocumentDetail,
        responses={**answered("get_document"), **documented(404, 422, 503)},
    )
    def document(id: Annotated[str, Path(description="文件编号或发文字号")]) -> dict[str, Any]:
        return detail_json(find_document(store, id))

    return router
