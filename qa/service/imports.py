"""Changing the knowledge base over HTTP, behind a key: ``POST /api/documents``, ``DELETE`` one, ``PUT`` its validity."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Path, Query
from pydantic import BaseModel, Field

from corpus.parse import parse
from corpus.read.file import read_bytes
from index.build import add, delete, rule
from index.hand import Hand
from index.store import Store
from qa.browse import find_document
from qa.day import given_day
from qa.service.faults import documented
from qa.service.key import keyed
from qa.service.models import DocumentShape, Shape
from qa.service.shapes import document_json, validity_json

FATES = {
    "new": "新文件",
    "again": "内容没有变，重新导入",
    "newer": "新的一版，今后由它作答",
    "older": "旧的一版，仍由较新的一版作答",
}
FAULTS = documented(400, 403, 404, 413, 422, 503)
Identity = Annotated[str, Path(description="文件编号或发文字号")]


class ImportedShape(Shape):
    """导入的结果。"""

    document: DocumentShape
    fate: Literal["new", "again", "newer", "older"] = Field(
        description="new 新文件；again 内容没有变；newer 新的一版；older 旧的一版"
    )
    text: str = Field(description="一句话的结果")
    clauses: int = Field(description="条文数")
    problems: int = Field(description="疑点数")


class DeletedShape(Shape):
    """删除的结果。"""

    deleted: str = Field(description="文件编号")
    editions: int = Field(description="连同旧版共几版")


class ValidityGiven(BaseModel):
    """人工设定的效力。"""

    effective: str | None = Field(default=None, description="施行日期，如 2020-01-31", max_length=40)
    until: str | None = Field(default=None, description="有效期的最后一天", max_length=40)
    status: Literal["现行有效", "已修改", "已失效", "已废止", ""] | None = Field(default=None, description="效力状态")


class ValidityShape(Shape):
    """一份文件的效力。"""

    effective: str = Field(description="施行日期")
    until: str = Field(description="有效期至（最后一天）")
    status: str = Field(description="效力状态")


def routes(store: Store) -> APIRouter:
    """The three routes that change something."""
    router = APIRouter(tags=["导入和删除"], dependencies=[keyed])
    _importing(router, store)
    _ruling(router, store)
    _deleting(router, store)
    return router


def _importing(router: APIRouter, store: Store) -> None:
    """``POST /api/documents``."""

    @router.post(
        "/api/documents",
        operation_id="import_document",
        summary="导入一份文件（需要密钥）",
        description="请求正文就是文件的字节，如 curl --data-binary @文件.docx。编号相同、内容不同的是新的一版。整份入库或不入库。",
        response_model=ImportedShape,
        responses=FAULTS,
    )
    def imported(
        data: Annotated[bytes, Body(media_type="application/octet-stream", description="文件的字节")],
        name: Annotated[str, Query(description="文件名，作为来源记下", min_length=1, max_length=200)],
    ) -> dict[str, Any]:
        document = parse(read_bytes(data, name))
        added = add(store, document)
        stored = store.edition(added.edition) or document
        counts = {"clauses": len(stored.clauses), "problems": len(stored.problems)}
        return {"document": document_json(stored), "fate": added.fate, "text": FATES[added.fate], **counts}


def _ruling(router: APIRouter, store: Store) -> None:
    """``PUT /api/documents/{id}/validity``."""

    @router.put(
        "/api/documents/{id:path}/validity",
        operation_id="set_validity",
        summary="设定一份文件的效力（需要密钥）",
        description="人工设定施行日期、有效期、效力状态；不写的一项不变，写空字符串表示不明。",
        response_model=ValidityShape,
        responses=FAULTS,
    )
    def set_validity(id: Identity, body: ValidityGiven) -> dict[str, str]:
        document = find_document(store, id)
        days = [None if day is None else given_day(day) for day in (body.effective, body.until)]
        rule(store, document.id, Hand(days[0], days[1], body.status))
        return validity_json(find_document(store, document.id))


def _deleting(router: APIRouter, store: Store) -> None:
    """``DELETE /api/documents/{id}``."""

    @router.delete(
        "/api/documents/{id:path}",
        operation_id="delete_document",
        summary="删除一份文件（需要密钥）",
        description="连同各旧版、条文、分工、目标值和检索词一起删除，之后查不到、也不会被引用。",
        response_model=DeletedShape,
        responses=FAULTS,
    )
    def deleted(id: Identity) -> dict[str, Any]:
        document = find_document(store, id)
        editions = len(store.editions(document.id))
        delete(store, document.id)
        return {"deleted": document.id, "editions": editions}
