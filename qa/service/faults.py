"""What goes wrong over HTTP, as application/problem+json with a Chinese sentence that says what to do (RFC 9457)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import Field
from starlette.exceptions import HTTPException

from corpus.errors import PolicyError
from index.stored import StoreError
from qa.browse import UnknownId
from qa.service.key import Forbidden
from qa.service.models import Shape

MEDIA = "application/problem+json"
TITLES = {
    400: "请求不对",
    403: "不允许",
    404: "没有找到",
    405: "方法不对",
    413: "内容过大",
    422: "参数不对",
    500: "程序出错",
    503: "暂时不可用",
}
SENTENCES = {
    400: "请求正文读不出来，应为 UTF-8 编码的 JSON 对象。",
    404: "没有这个地址，或它不接受这种请求方法，请查看 /docs 里的接口清单。",
    405: "这个地址不接受这种请求方法，请查看 /docs 里的接口清单。",
}
FAULTS = {
    "missing": "没有给出",
    "string_type": "应为文字",
    "string_too_long": "太长",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "greater_than_equal": "太小",
    "less_than_equal": "太大",
    "list_type": "应为列表",
    "too_long": "太长",
    "model_attributes_type": "应为 JSON 对象",
    "dict_type": "应为 JSON 对象",
    "json_invalid": "不是完整的 JSON，请检查引号、逗号和括号",
}
"""Pydantic's kinds of faults that a caller can cause here."""
STATUSES: tuple[tuple[type[PolicyError], int], ...] = ((UnknownId, 404), (StoreError, 503), (Forbidden, 403))
"""Kinds of errors and the status they are sent with; every other is the caller's."""

logger = logging.getLogger("policyqa")


class ProblemDetail(Shape):
    """出错说明（RFC 9457）。"""

    type: str = Field(default="about:blank", description="问题的种类")
    title: str = Field(description="简短名称")
    status: int = Field(description="HTTP 状态码")
    detail: str = Field(description="发生了什么、怎么办")


def problem(status: int, detail: str) -> JSONResponse:
    """A problem as a response."""
    body = ProblemDetail(title=TITLES.get(status, "请求失败"), status=status, detail=detail)
    return JSONResponse(body.model_dump(), status, media_type=MEDIA)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The faults of an operation, for its OpenAPI description."""
    schema = ProblemDetail.model_json_schema()
    return {s: {"description": TITLES[s], "content": {MEDIA: {"schema": schema}}} for s in statuses}


def routes() -> APIRouter:
    """The end of ``/api``: an address that no router knows is not the page's to answer."""
    router = APIRouter(include_in_schema=False)

    @router.api_route("/api/{rest:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def unknown(rest: str) -> JSONResponse:
        return problem(404, SENTENCES[404])

    return router


def install(app: FastAPI) -> None:
    """Every exception that can leave a route becomes a problem."""
    app.add_exception_handler(PolicyError, _policy_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def _policy_error(_: Request, error: Exception) -> JSONResponse:
    status = next((status for kind, status in STATUSES if isinstance(error, kind)), 400)
    return problem(status, str(error))


def _invalid(_: Request, error: Exception) -> JSONResponse:
    faults: Sequence[Any] = error.errors() if isinstance(error, RequestValidationError) else ()
    return problem(422, "；".join(_fault(fault) for fault in faults) + "。")


def _fault(fault: dict[str, Any]) -> str:
    words = FAULTS.get(fault["type"], "的值不对")
    place = ".".join(str(part) for part in fault["loc"][1:])
    if fault["type"] == "json_invalid" or not place:
        return f"请求正文{words}"
    return f"{place} {words}"


def _http(_: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    return problem(status, SENTENCES.get(status, detail or "请求失败，请查看 /docs 里的接口清单。"))


def _unexpected(request: Request, error: Exception) -> JSONResponse:
    logger.error("%s %s", request.method, request.url.path, exc_info=error)
    return problem(500, "程序出错，没有得到结果。请把所用的请求和时间报告给维护人员。")
