"""``GET /api/documents/{id}/editions`` and ``GET /api/documents/{id}/diff``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query
from pydantic import Field

from index.store import Store
from qa.browse import find_document
from qa.diff.diff import diff
from qa.diff.result import as_json
from qa.service.examples import answered
from qa.service.faults import documented
from qa.service.models import DocumentShape, Shape

Identity = Annotated[str, Path(description="文件编号或发文字号")]
LONGEST = 64


class EditionShape(Shape):
    """一份文件的一版。"""

    edition: int = Field(description="库内序号")
    document: str = Field(description="文件编号")
    sha256: str = Field(description="来源文件的摘要，它的前 8 位以上就是版本号")
    title: str = Field(description="标题")
    number: str = Field(description="发文字号")
    date: str = Field(description="成文日期")
    effective: str = Field(description="施行日期")
    source: str = Field(description="来源文件名")
    imported: str = Field(description="导入时间")
    current: bool = Field(description="是现行的一版")


class SideShape(Shape):
    """两份文件之一里的一条。"""

    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    text: str = Field(description="原文")
    start: int = Field(description="原文起点（按字计）")
    end: int = Field(description="原文终点")
    url: str = Field(description="在页面上打开这一条的地址")


class StepShape(Shape):
    """由旧文到新文的一步。"""

    op: Literal["equal", "delete", "insert"] = Field(description="equal 两边都有；delete 只旧文有；insert 只新文有")
    text: str = Field(description="文字")


class ChangeShape(Shape):
    """不同的一条。"""

    kind: Literal["changed", "added", "removed", "moved"] = Field(
        description="changed 修改；added 新增；removed 删去；moved 移动或改序号"
    )
    old: SideShape | None = Field(description="旧文；新增的为空")
    new: SideShape | None = Field(description="新文；删去的为空")
    steps: list[StepShape] = Field(description="修改的各步；其余为空")
    moved: bool = Field(description="序号或位置也变了")


class FactChangeShape(Shape):
    """要紧的变化：单位、数字、日期。"""

    kind: Literal["document", "unit", "target"] = Field(description="document 文件自身；unit 单位；target 指标")
    subject: str = Field(description="哪一项")
    aspect: str = Field(description="职责或年份")
    old: list[str] = Field(description="旧")
    new: list[str] = Field(description="新")
    old_url: str = Field(description="旧文的地址")
    new_url: str = Field(description="新文的地址")


class ComparisonShape(Shape):
    """比较的结果。"""

    old: DocumentShape
    new: DocumentShape
    summary: str = Field(description="一句话的结果")
    facts: list[FactChangeShape] = Field(description="要紧的变化")
    changes: list[ChangeShape] = Field(description="不同的各条，按新文的顺序，删去的在原来的位置")
    equal: int = Field(description="完全相同的条数")


def routes(store: Store) -> APIRouter:
    """Both routes; their paths end in a word, so they stand before that of a whole document."""
    router = APIRouter(tags=["版本"])

    @router.get(
        "/api/documents/{id:path}/editions",
        operation_id="list_editions",
        summary="一份文件的各版",
        description="知识库里这份文件的每一版，从旧到新；现行的一版 current 为 true。",
        response_model=list[EditionShape],
        responses={**answered("list_editions"), **documented(404, 422, 503)},
    )
    def editions(id: Identity) -> list[dict[str, Any]]:
        found = store.editions(find_document(store, id).id)
        return [asdict(edition) | {"current": bool(edition.current)} for edition in found]

    @router.get(
        "/api/documents/{id:path}/diff",
        operation_id="diff",
        summary="比较两版或两份文件",
        description="先列单位、数字、日期的变化，再逐条列出修改、新增、删去、移动。不写参数则比较最近的两版。",
        response_model=ComparisonShape,
        responses={**answered("diff"), **documented(404, 422, 503)},
    )
    def compared(
        id: Identity,
        other: Annotated[str, Query(alias="with", description="同这一份文件比较（编号）", max_length=200)] = "",
        old: Annotated[str, Query(description="旧的一版的版本号；不写则是上一版", max_length=LONGEST)] = "",
        new: Annotated[str, Query(description="新的一版的版本号；不写则是现行版", max_length=LONGEST)] = "",
    ) -> dict[str, Any]:
        return as_json(diff(store, id, old=old, new=new, other=other))

    return router
