"""``GET /api/documents`` and ``GET /api/documents/{id}``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field

from index.store import Store
from qa.browse import find_document
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import ClauseShape, DocumentShape, Shape
from qa.service.shapes import detail_json


class EntryShape(Shape):
    """知识库里的一份文件。"""

    id: str = Field(description="文件编号")
    title: str = Field(description="标题")
    number: str = Field(description="发文字号")
    issuer: str = Field(description="发文机关")
    date: str = Field(description="成文日期")
    source: str = Field(description="来源文件名")
    sha256: str = Field(description="来源文件的摘要")
    imported: str = Field(description="导入时间")
    effective: str = Field(description="施行日期；文件没有写、也没有人设定则为空")
    until: str = Field(description="有效期至（最后一天）；没有则为空")
    place: str = Field(description="题名里的地方；没有则为空")
    status: str = Field(description="效力状态，如现行有效、已失效、已废止；没有写明、也没有人设定则为空")


class EntriesShape(Shape):
    """文件清单。"""

    total: int = Field(description="文件总数")
    documents: list[EntryShape] = Field(description="文件，按导入先后")


class ProblemShape(Shape):
    """疑点：文件里不寻常的地方。"""

    check: str = Field(description="检查项")
    message: str = Field(description="说明")
    start: int = Field(description="起点")
    end: int = Field(description="终点")


class DocumentDetail(Shape):
    """一份文件：说明、结构、疑点和全文。"""

    document: DocumentShape
    issuer: str = Field(description="发文机关")
    period: list[int] = Field(description="标题所说的起止年份；没有则为空")
    source: str = Field(description="来源文件名")
    text: str = Field(description="全文，各处的 start、end 都按它计")
    clauses: list[ClauseShape] = Field(description="条文，按先后")
    problems: list[ProblemShape] = Field(description="疑点")


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
