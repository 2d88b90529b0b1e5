"""Real requests and answers for the OpenAPI description, taken from the shipped plan; a test runs each of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "examples.json"


@cache
def examples() -> dict[str, list[dict[str, Any]]]:
    """Examples by operation id: name, summary, method, path, json (for a body), response."""
    loaded: dict[str, list[dict[str, Any]]] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return loaded


def answered(operation: str) -> dict[int | str, dict[str, Any]]:
    """The examples of what an operation sends, for its description."""
    shown = {e["name"]: {"summary": e["summary"], "value": e["response"]} for e in examples().get(operation, [])}
    return {200: {"content": {"application/json": {"examples": shown}}}} if shown else {}


def asked(operation: str) -> dict[str, Any]:
    """The examples of what an operation takes, for its description."""
    return {e["name"]: {"summary": e["summary"], "value": e["json"]} for e in examples().get(operation, [])}
