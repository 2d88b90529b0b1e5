"""``POST /api/verify``: a quotation in, the verdict with the true text out."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body
from pydantic import BaseModel, Field

from index.store import Store
from qa.service.examples import answered, asked
from qa.service.faults import documented
from qa.service.models import CitationShape, RelatedShape, Shape
from qa.verify.result import as_json
from qa.verify.verify import verify

LONGEST = 10_000
"""Characters of a quotation; what is longer is a draft."""


class Quote(BaseModel):
    """一句引文。"""

    quote: str = Field(description="引文", max_length=LONGEST)
    clause: str = Field(
        default="", description="出处：条文编号、条款称谓，或“某发〔2020〕1号第四部分第17项”这样的说法", max_length=400
    )
    document: str = Field(default="", description="引文出自这一份文件（编号）", max_length=200)
    id: str | None = Field(default=None, description="调用方的编号，原样返回", max_length=200)


class DifferenceShape(Shape):
    """由引文到原文的一步；各步连起来就是两边的全文。"""

    op: Literal["equal", "delete", "insert", "replace"] = Field(
        description="equal 相同；delete 引文漏了；insert 引文多了；replace 改了"
    )
    quoted: str = Field(description="引文里的字")
    true: str = Field(description="原文里的字")
    kind: str = Field(
        description="差别：number 数字、year 年份、unit_of_measure 计量单位、comparator 限定词、negation 肯定否定、unit 单位、"
        "role 分工角色、term 名称术语、wording 用词；omitted 略去（不改变事实）、form 写法（空白、标点、全半角）；相同时为空"
    )


class VerificationShape(Shape):
    """核对结果。"""

    id: str | None = Field(default=None, description="调用方的编号，给了才有")
    quote: str = Field(description="引文")
    verdict: Literal["exact", "normalised", "elided", "differs", "wrong_clause", "stale", "joined", "absent"] = Field(
        description="exact 一致；normalised 只有空白、标点、全半角不同；elided 有省略但不改变事实；differs 与原文不符；"
        "wrong_clause 原文有但不在所说的出处；stale 只见于旧版本；joined 把几条拼成一句；absent 文件里没有"
    )
    text: str = Field(description="结果，一句中文")
    true: str = Field(description="原文")
    differences: list[DifferenceShape] = Field(description="由引文到原文的各步；一致时为空")
    kinds: list[str] = Field(description="有哪些差别，要紧的在前")
    citation: CitationShape | None = Field(description="引注；没有这句话时为空")
    also: list[CitationShape] = Field(description="引文拼了几条时，其余各条的引注")
    remarks: list[str] = Field(description="说明")
    related: list[RelatedShape] = Field(description="没有这句话时最相近的条文，不是依据")
    elapsed_ms: float = Field(description="用时（毫秒）")


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["核对"])

    @router.post(
        "/api/verify",
        operation_id="verify",
        summary="核对一句引文",
        description="引文是否与原文一致；不一致时指出差在哪里，并给出原文和出处。数字、年份、计量单位、限定词、不、单位、角色有出入的，一律算不符。",
        response_model=VerificationShape,
        response_model_exclude_unset=True,
        responses={**answered("verify"), **documented(422, 503)},
    )
    def verified(body: Annotated[Quote, Body(openapi_examples=asked("verify"))]) -> dict[str, Any]:
        found = as_json(verify(store, body.quote, clause=body.clause, document=body.document))
        return found if body.id is None else {"id": body.id, **found}

    return router
