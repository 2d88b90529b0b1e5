"""Writes qa/service/examples.json anew from the shipped plan: ``make examples``.

Run it when an answer has changed on purpose; the test beside it compares every example with what the service says.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.testclient import TestClient

from index.home import FILE as DATABASE
from index.open import open_store
from qa.service.app import create_app
from qa.service.examples import FILE

PLAN = "嘉府发〔2018〕15号"
TASK = f"{PLAN}#sec_4__subsec_6__item_17"
ASKED = (
    ("lead_units", "任务由谁牵头", {"question": "第17项任务由哪些单位牵头？", "id": "1"}),
    ("arithmetic", "算出的数列出算式", {"question": "独角兽企业从2017年到2020年要增加多少？"}),
    ("ambiguous", "有不止一种读法", {"question": "第1项由谁牵头？"}),
    ("not_found", "文件没有写", {"question": "嘉定区有多少家幼儿园？"}),
)
POSTED = (
    ("verify", "exact", "与原文一致", {"quote": "到2020年，产业规模达到200亿元", "clause": "第四部分第17项"}),
    ("verify", "differs", "数字与原文不符", {"quote": "高新技术企业总数达到5000家", "id": "1"}),
    ("verify", "wrong_clause", "出处不对", {"quote": "到2020年，产业规模达到200亿元", "clause": "第18项任务"}),
    (
        "check",
        "draft",
        "一篇稿件",
        {"text": "嘉定区到2020年高新技术企业达到1200家，第25项任务由区经委、区国资公司牵头。"},
    ),
)
GOT = (
    ("search", "search", "检索", f"/api/search?q={quote('质子治疗')}&top=1"),
    ("list_documents", "documents", "文件清单", "/api/documents"),
    ("get_document", "document", "一份文件（正文和条文只列出开头）", f"/api/documents/{quote(PLAN)}"),
    ("list_editions", "editions", "一份文件的各版", f"/api/documents/{quote(PLAN)}/editions"),
    ("diff", "diff", "比较两份文件", f"/api/documents/{quote(PLAN)}/diff?with={quote(PLAN)}"),
    ("get_clause", "clause", "一条条文", f"/api/clauses/{quote(TASK, safe='')}"),
    ("get_clause_by_query", "clause", "一条条文", f"/api/clauses?id={quote(TASK, safe='')}"),
    ("list_tasks", "tasks", "任务和分工（只列出开头）", f"/api/tasks?document={quote(PLAN)}"),
    ("audit", "audit", "体检一份文件（只列出开头）", f"/api/audit/{quote(PLAN)}"),
    ("list_units", "units", "单位和分工（只列出开头）", f"/api/units?document={quote(PLAN)}"),
    ("list_indicators", "indicators", "指标和目标值（只列出开头）", f"/api/indicators?document={quote(PLAN)}"),
)
CUT = {"get_document": 3, "list_tasks": 1, "list_units": 1, "list_indicators": 1, "audit": 2}
"""Operations whose lists and texts are cut to their beginning, and entries that stay."""


def make() -> dict[str, list[dict[str, Any]]]:
    """Every request, answered by the service over the shipped plan."""
    with tempfile.TemporaryDirectory() as folder:
        client = TestClient(create_app(open_store(Path(folder) / DATABASE)))
        found: dict[str, list[dict[str, Any]]] = {"ask": []}
        for name, summary, body in ASKED:
            said = client.post("/api/ask", json=body).json()
            found["ask"].append({"name": name, "summary": summary, "path": "/api/ask", "json": body, "response": said})
        for operation, name, summary, body in POSTED:
            said = client.post(f"/api/{operation}", json=body).json()
            shown = {"name": name, "summary": summary, "path": f"/api/{operation}", "json": body, "response": said}
            found.setdefault(operation, []).append(shown)
        for operation, name, summary, path in GOT:
            said = cut(client.get(path).json(), CUT.get(operation, 0))
            found[operation] = [{"name": name, "summary": summary, "path": path, "response": said}]
    return found


def cut(value: Any, entries: int) -> Any:
    """The beginning of a long answer."""
    if not entries:
        return value
    if isinstance(value, list):
        return [cut(item, entries) for item in value[:entries]]
    if isinstance(value, dict):
        return {key: cut(item, entries) for key, item in value.items()}
    return value[:200] if isinstance(value, str) else value


if __name__ == "__main__":
    FILE.write_text(json.dumps(make(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
