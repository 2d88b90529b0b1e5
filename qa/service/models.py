"""Shapes that several routes send: document, clause, citation. Those of one route stand beside it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

OfDocument = Annotated[str, Query(description="文件编号；不填则列出全部文件的", max_length=200)]
"""A list narrowed to one document."""


class Shape(BaseModel):
    """Every shape refuses to lose a field silently."""

    model_config = ConfigDict(extra="forbid")


class DocumentShape(Shape):
    """是哪一份文件、哪一个版本。"""

    id: str = Field(description="文件编号")
    title: str = Field(description="标题")
    number: str = Field(description="发文字号")
    date: str = Field(description="成文日期")
    sha256: str = Field(description="来源文件的摘要")


class CitationShape(Shape):
    """引注：文件正文第 start 至 end 字就是 quote。"""

    n: int = Field(description="引注号，正文里写作〔n〕")
    document: DocumentShape
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    path: list[str] = Field(description="由外到内的各级标题；表格数据的最后一级是列名")
    quote: str = Field(description="原文")
    start: int = Field(description="原文起点（按字计）")
    end: int = Field(description="原文终点")
    prefix: str = Field(description="原文前面的字")
    suffix: str = Field(description="原文后面的字")
    url: str = Field(description="在页面上打开这一条的地址")


class RelatedShape(Shape):
    """相近条文：只供继续阅读，不是依据。"""

    document: DocumentShape
    clause: str = Field(description="条文编号")
    label: str = Field(description="条款称谓")
    text: str = Field(description="条文开头")
    url: str = Field(description="在页面上打开这一条的地址")


class ClauseShape(Shape):
    """条文的名称和位置，不含原文。"""

    id: str = Field(description="条文编号")
    parent: str = Field(description="上级条文编号")
    kind: str = Field(description="种类：section、project、task、row、footnote 等")
    marker: str = Field(description="序号")
    heading: str = Field(description="标题")
    label: str = Field(description="条款称谓")
    start: int = Field(description="原文起点（按字计）")
    end: int = Field(description="原文终点")
