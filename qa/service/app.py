"""The HTTP service: every router over one Store. Knows nothing of pages; a page is mounted beside it by ``ui.server``."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from starlette.types import Lifespan

from index.store import Store
from qa.service import (
    ask,
    audit,
    check,
    clauses,
    docs,
    documents,
    editions,
    faults,
    health,
    imports,
    indicators,
    search,
    tasks,
    units,
    verify,
)
from qa.service.limit import BodyLimit

ROUTERS = (ask, search, verify, check, audit, editions, imports, documents, clauses, tasks, units, indicators, health)
DESCRIPTION = """向政策文件提问，每个答案引到条文原文；文件没说的就不答。

引注里的 start、end 是文件正文的字序号，正文第 start 至 end 字就是 quote，可用 /api/documents/{id} 取全文核对。
出错时返回 application/problem+json，detail 是一句中文，说明原因和办法。"""


def create_app(store: Store, *, lifespan: Lifespan[Any] | None = None) -> FastAPI:
    """The service over a store; its routes run in the thread pool, where the store has a connection per thread."""
    app = FastAPI(
        title="政策问答",
        version=version("policyqa"),
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    for router in ROUTERS:
        app.include_router(router.routes(store))
    app.include_router(docs.routes())
    app.include_router(faults.routes())
    faults.install(app)
    app.add_middleware(BodyLimit)
    return app
