"""``POST /api/check``: a draft in, its claims judged out."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body
from pydantic import BaseModel, Field

from index.store import Store
from qa.draft.check import LONGEST, check
from qa.draft.result import as_json
from qa.service.examples import answered, asked
from qa.service.faults import documented
from qa.service.models import CitationShape, Shape


class DraftText(BaseModel):
    """一篇稿件。"""

    text: str = Field(description="稿件正文", max_length=LONGEST)
    document: str = Field(
        default="", description="只与这一份文件核对（编号）；不填则与知识库里的文件核对", max_length=200
    )
    id: str | None = Field(default=None, description="调用方的编号，原样返回", max_length=200)


class ClaimShape(Shape):
    """一条可核对的说法：稿件正文第 start 至 end 字就是 quote。"""

    kind: Literal[
        "figure",
        "change",
        "role",
        "tally",
        "count",
        "rank",
        "definition",
        "quotation",
        "citation",
        "deadline",
        "statement",
    ] = Field(
        description="figure 数字、change 增减、role 分工、tally 某单位的任务数、count 项数、rank 最多最少、"
        "definition 定义、quotation 引文、citation 出处、deadline 时限、statement 表述"
    )
    start: int = Field(description="在稿件里的起点（按字计）")
    end: int = Field(description="在稿件里的终点")
    quote: str = Field(description="稿件的原话")
    verdict: Literal["supported", "contradicted", "partly", "not_in_documents", "not_checkable"] = Field(
        description="supported 相符；contradicted 不符；partly 部分相符；not_in_documents 文件没有写；not_checkable 无法核对"
    )
    text: str = Field(description="文件怎样写，一句中文")
    citations: list[CitationShape] = Field(description="依据；相符、不符和部分相符的都有")


class CheckedShape(Shape):
    """核对过的稿件。"""

    id: str | None = Field(default=None, description="调用方的编号，给了才有")
    summary: str = Field(description="一句话的结果")
    contradicted: bool = Field(description="有与文件不符的说法")
    counts: dict[str, int] = Field(description="每种结果各有几条")
    documents: list[str] = Field(description="与哪些文件对照（编号）")
    claims: list[ClaimShape] = Field(description="各条说法，按稿件的顺序")
    text: str = Field(description="稿件正文，原样")
    elapsed_ms: float = Field(description="用时（毫秒）")


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["核对"])

    @router.post(
        "/api/check",
        operation_id="check",
        summary="核对一篇稿件",
        description="逐句找出可核对的说法（数字、分工、项数、定义、引文、出处、时限），与文件对照；观点和套话不算说法。",
        response_model=CheckedShape,
        response_model_exclude_unset=True,
        responses={**answered("check"), **documented(422, 503)},
    )
    def checked(body: Annotated[DraftText, Body(openapi_examples=asked("check"))]) -> dict[str, Any]:
        found = as_json(check(store, body.text, document=body.document))
        return found if body.id is None else {"id": body.id, **found}

    return router
