"""The rows of an answer as a table for people: Chinese heads and words, and the same as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from html import escape

from qa.answer import Answer

HEADS = {
    "task": "任务",
    "unit": "单位",
    "role": "分工",
    "indicator": "指标",
    "year": "年份",
    "comparator": "限定词",
    "value": "数值",
    "baseline": "类别",
    "source": "出处",
}
"""What a column is called; one that is not here keeps its own name."""
WORDS = {
    ("role", "lead"): "牵头",
    ("role", "participant"): "参与",
    ("role", "responsible"): "责任",
    ("baseline", True): "基期值",
    ("baseline", False): "目标值",
    ("source", "text"): "正文",
    ("source", "table"): "表格",
}
BYTE_ORDER_MARK = "\ufeff"
"""By this mark Excel knows that the file is UTF-8."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet; an apostrophe makes it text."""


def sheet(answer: Answer) -> list[list[str]]:
    """Heads, then rows; the last column says by which citations a row is proved. Empty when there is nothing to list."""
    if not answer.rows:
        return []
    columns = list(dict.fromkeys(name for row in answer.rows for name, _ in row.values))
    measured = "value" in columns
    heads = ["计量单位" if name == "unit" and measured else HEADS.get(name, name) for name in columns]
    rows = [[*_cells(dict(row.values), columns), "".join(f"〔{n}〕" for n in row.citations)] for row in answer.rows]
    return [[*heads, "依据"], *rows]


def sheet_html(lines: list[list[str]]) -> str:
    """The table for the page."""
    heads = "".join(f"<th>{escape(head)}</th>" for head in lines[0])
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in lines[1:])
    return f'<div class="pq pq-scroll"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def sheet_csv(lines: list[list[str]]) -> bytes:
    """The table for a spreadsheet."""
    stream = io.StringIO()
    csv.writer(stream).writerows([_inert(cell) for cell in line] for line in lines)
    return (BYTE_ORDER_MARK + stream.getvalue()).encode("utf-8", "replace")


def _cells(values: dict[str, str | int | float | None], columns: Iterable[str]) -> list[str]:
    return [_word(name, values.get(name)) for name in columns]


def _word(name: str, value: str | int | float | None) -> str:
    if isinstance(value, (str, bool)) and (name, value) in WORDS:
        return WORDS[name, value]
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return "" if value is None else str(value)


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
