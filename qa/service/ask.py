"""``POST /api/ask``: a question in, the complete Answer out."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field

from index.store import Store
from qa.answer import as_json
from qa.ask import ask
from qa.question import Message
from qa.service.examples import answered, asked
from qa.service.faults import documented
from qa.service.models import CitationShape, RelatedShape, Shape


class Turn(BaseModel):
    """一轮对话。"""

    role: str = Field(description="user 或 assistant", max_length=40)
    content: str = Field(description="说的话", max_length=100_000)


class Question(BaseModel):
    """一个问题。"""

    question: str = Field(description="问题，中文或英文", max_length=100_000)
    history: list[Turn] = Field(default=[], description="此前的对话，用来理解追问", max_length=200)
    document: str = Field(default="", description="只在这一份文件里找；不填则在全部文件里找", max_length=200)
    as_of: str = Field(
        default="", description="按这一天的情况回答，如 2020-01-31：用当天施行的版本；不填则按今天", max_length=40
    )
    id: str | None = Field(default=None, description="调用方的编号，原样返回", max_length=200)


class RowShape(BaseModel):
    """清单的一行：各项的值，以及证明它的引注号。"""

    model_config = ConfigDict(extra="allow")
    citations: list[int] = Field(description="引注号")


class AnswerShape(Shape):
    """答复。"""

    id: str | None = Field(default=None, description="调用方的编号，给了才有")
    question: str = Field(description="问题")
    status: Literal["answered", "ambiguous", "not_found"] = Field(
        description="answered 已答；ambiguous 有不止一种读法，逐一列出；not_found 文件没有写，不作答"
    )
    text: str = Field(description="答复正文，纯文本，〔n〕指第 n 条引注")
    rows: list[RowShape] = Field(description="清单形式的答复")
    citations: list[CitationShape] = Field(description="引注；不作答时为空")
    related: list[RelatedShape] = Field(description="相近条文，不是依据")
    understood: dict[str, Any] = Field(description="问题是怎样理解的")
    notes: list[str] = Field(description="说明，如核对了多少条")
    elapsed_ms: float = Field(description="用时（毫秒）")


def routes(store: Store) -> APIRouter:
    """The one route."""
    router = APIRouter(tags=["提问"])

    @router.post(
        "/api/ask",
        operation_id="ask",
        summary="提问",
        description="回答一个关于政策文件的问题。每个答案引到条文原文；文件没有写的，status 为 not_found，不给引注。",
        response_model=AnswerShape,
        response_model_exclude_unset=True,
        responses={**answered("ask"), **documented(400, 404, 422, 503)},
    )
    def answer(body: Annotated[Question, Body(openapi_examples=asked("ask"))]) -> dict[str, Any]:
        history = tuple(Message(turn.role, turn.content) for turn in body.history)
        return as_json(
            ask(store, body.question, history=history, document=body.document, identity=body.id, as_of=body.as_of)
        )

    return router
