"""``GET /api/search``: the clauses nearest to a query, without an answer."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from index.store import Store
from qa.browse import find_clauses, find_document
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import Shape
from qa.service.shapes import hit_json


class HitDocument(Shape):
    """命中的条文在哪一份文件里。"""

    id: str = Field(description="文件编号")
    title: str = Field(description="标题")


class HitShape(Shape):
    """命中：与检索词相近的一条。"""

    score: float = Field(description="相近程度，只在同一次检索里可比")
    document: HitDocument
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    marker: str = Field(description="序号")
    heading: str = Field(description="标题")
    text: str = Field(description="原文")


class HitsShape(Shape):
    """检索结果，最相近的在前。"""

    question: str = Field(description="检索词")
    hits: list[HitShape] = Field(description="命中，最相近的在前")


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["检索"])

    @router.get(
        "/api/search",
        operation_id="search",
        summary="检索条文",
        description="按检索词列出最相近的条文，最相近的在前。只检索，不作答：得分高不等于文件写了这件事。",
        response_model=HitsShape,
        responses={**answered("search"), **documented(404, 422, 503)},
    )
    def hits(
        q: Annotated[str, Query(description="检索词", max_length=10_000)],
        top: Annotated[int, Query(description="最多几条", ge=1, le=100)] = 10,
        document: Annotated[str, Query(description="只查这一份文件", max_length=200)] = "",
    ) -> dict[str, Any]:
        within = [find_document(store, document).id] if document else None
        return {"question": q, "hits": [hit_json(found) for found in find_clauses(store, q, top=top, documents=within)]}

    return router
