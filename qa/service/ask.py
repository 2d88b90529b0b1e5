"""``POST /api/ask``: a question in, the complete Answer out."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body

from index.store import Store
from qa.answer import as_json
from qa.ask import ask
from qa.question import Message
from qa.service.examples import answered, asked
from qa.service.faults import documented
from qa.service.models import AnswerShape, Question


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
