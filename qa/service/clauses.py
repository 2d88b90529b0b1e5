"""``GET /api/clauses/{id}``: one clause in its place."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field

from index.store import Store
from qa.browse import find_place
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import ClauseShape, DocumentShape, Shape
from qa.service.shapes import place_json

Version = Annotated[str, Query(description="版本号（来源文件摘要的前 8 位以上）；不填则是现行版", max_length=64)]


class PlaceShape(Shape):
    """一条条文和它的位置。"""

    document: DocumentShape
    clause: ClauseShape
    path: list[str] = Field(description="由外到内的各级标题")
    text: str = Field(description="原文")
    before: ClauseShape | None = Field(description="同级的上一条")
    after: ClauseShape | None = Field(description="同级的下一条")
    url: str = Field(description="在页面上打开这一条的地址")
    notice: str = Field(description="这一条属于旧版时的说明；属于现行版时为空")
    current_url: str = Field(description="属于旧版时，现行版里同一编号的条文的地址；没有则为空")


def routes(store: Store) -> APIRouter:
    """One clause, its id in the path or in the query."""
    router = APIRouter(tags=["条文"])

    @router.get(
        "/api/clauses",
        operation_id="get_clause_by_query",
        summary="一条条文（编号写在参数里）",
        description="一条条文的原文、所在位置和前后条。编号里的 # 须写成 %23。",
        response_model=PlaceShape,
        responses={**answered("get_clause_by_query"), **documented(404, 422, 503)},
    )
    def by_query(
        id: Annotated[str, Query(description="文件编号#条文编号", max_length=400)], version: Version = ""
    ) -> dict[str, Any]:
        return place_json(find_place(store, id, version))

    @router.get(
        "/api/clauses/{id:path}",
        operation_id="get_clause",
        summary="一条条文",
        description="一条条文的原文、所在位置和前后条。编号里的 # 须写成 %23。",
        response_model=PlaceShape,
        responses={**answered("get_clause"), **documented(404, 422, 503)},
    )
    def by_path(id: Annotated[str, Path(description="文件编号#条文编号")], version: Version = "") -> dict[str, Any]:
        return place_json(find_place(store, id, version))

    return router
