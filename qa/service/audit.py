"""``GET /api/audit/{id}``: a document examined."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path
from pydantic import Field

from index.store import Store
from qa.audit import as_json, audit
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import CitationShape, DocumentShape, Shape


class SpanShape(Shape):
    """正文里的一处。"""

    start: int = Field(description="起点（按字计）")
    end: int = Field(description="终点")


class FindingShape(Shape):
    """体检发现的一处。"""

    check: str = Field(description="检查项")
    name: str = Field(description="检查项的中文名称")
    severity: Literal["wrong", "look", "agrees"] = Field(description="wrong 有误；look 请看；agrees 核对相符")
    message: str = Field(description="说明，一句中文")
    start: int = Field(description="第一处的起点")
    end: int = Field(description="第一处的终点")
    places: list[SpanShape] = Field(description="说到的各处")
    citations: list[CitationShape] = Field(description="各处的引注；网页残留不引用")


class AuditShape(Shape):
    """体检结果。"""

    document: DocumentShape
    text: str = Field(description="结果，一句中文")
    counts: dict[str, int] = Field(description="wrong、look、agrees 各有几处")
    findings: list[FindingShape] = Field(description="发现，有误的在前")
    agreed: list[FindingShape] = Field(description="核对相符的")
    checks: int = Field(description="做了几项检查")
    elapsed_ms: float = Field(description="用时（毫秒）")


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["体检"])

    @router.get(
        "/api/audit/{id:path}",
        operation_id="audit",
        summary="体检一份文件",
        description="文件里前后不一致、请人看一看的地方，和数过、加过、相符的地方。每一处都有引注。",
        response_model=AuditShape,
        responses={**answered("audit"), **documented(404, 422, 503)},
    )
    def audited(id: Annotated[str, Path(description="文件编号或发文字号", max_length=200)]) -> dict[str, Any]:
        return as_json(audit(store, id))

    return router
