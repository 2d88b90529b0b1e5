"""Units in columns of tables: roles by head, merged cells, categories with a lead, time limits; as 行: 角色 单位（时限）."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

ROLES = {"lead": "牵头", "participant": "参与", "responsible": "责任"}

CASES = {
    "lead and participants by column": """
        序号|重点任务|牵头单位|配合单位|完成时限
        1|建设平台|市数据局|市发展改革委、市财政局等|2025年12月底前
        2|制定标准|市市场监管局|-|持续推进
        =
        建设平台: 牵头 市数据局；参与 市发展改革委等；参与 市财政局等（2025年12月底前）
        制定标准: 牵头 市市场监管局（持续推进）
    """,
    "responsible units, the first leads": """
        任务名称|主要内容|责任单位（排第一位的为牵头单位）
        甲任务|做好甲|甲局、乙局
        乙任务|做好乙|丙局
        =
        甲任务: 牵头 甲局；责任 乙局
        乙任务: 牵头 丙局
    """,
    "a cell over two rows": """
        序号|任务内容|责任单位
        1|甲项|甲局、乙局
        |2|乙项||
        3|丙项|丙局
        =
        甲项: 责任 甲局；责任 乙局
        乙项: 责任 甲局；责任 乙局
        丙项: 责任 丙局
    """,
    "no participants is no merged cell": """
        任务名称|牵头单位|配合单位
        甲任务|甲局|乙局
        |乙任务|丙局||
        =
        甲任务: 牵头 甲局；参与 乙局
        乙任务: 牵头 丙局
    """,
    "a category with its lead": """
        领域|任务名称|责任单位
        医疗健康（牵头单位：卫生健康委）|甲数据集|甲局
        |      |乙数据集|乙局|
        交通运输（牵头单位：交通局）|丙数据集|丙局
        =
        甲数据集: 责任 甲局；牵头 卫生健康委
        乙数据集: 责任 乙局；牵头 卫生健康委
        丙数据集: 责任 丙局；牵头 交通局
    """,
    "roles inside of a cell": """
        任务名称|责任单位|时间节点
        甲任务|牵头单位：甲局；配合单位：乙局、丙局|6月底前
        乙任务|丁局、戊局|2026年
        =
        甲任务: 牵头 甲局；参与 乙局；参与 丙局（6月底前）
        乙任务: 责任 丁局；责任 戊局（2026年）
    """,
    "a head in two lines, one column for leads": """
        任务名称|责任分工 牵头单位|责任分工 参与单位
        甲任务|甲局|乙局
        乙任务|丙局|丁局
        =
        甲任务: 牵头 甲局；参与 乙局
        乙任务: 牵头 丙局；参与 丁局
    """,
}


def said(document: Document, row: str) -> str:
    """The assignments of one row, in the order they were found."""
    found = [a for a in document.assignments if a.clause == row]
    units = "；".join(f"{ROLES[a.role]} {a.unit}{'等' if a.open else ''}" for a in found)
    limits = {a.deadline for a in found} - {""}
    return units + "".join(f"（{limit}）" for limit in limits)


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_columns_name_units(read: Callable[[str], Document], case: str) -> None:
    lines = [line.strip() for line in case.strip().splitlines()]
    cut = lines.index("=")
    document = read("某市工作方案\n一、任务\n见下表。\n" + "\n".join(lines[:cut]))
    printed = {row.clause for table in document.tables for row in table.rows}
    rows = {clause.heading: clause.id for clause in document.clauses if clause.id in printed}
    by_row = {name: sorted(said(document, clause).replace("（", "；（").split("；")) for name, clause in rows.items()}
    wanted = dict(line.split(": ", 1) for line in lines[cut + 1 :])
    assert by_row == {name: sorted(words.replace("（", "；（").split("；")) for name, words in wanted.items()}


def test_what_a_covering_cell_says_is_quoted_where_it_stands(read: Callable[[str], Document]) -> None:
    document = read("某市方案\n一、任务\n见下表。\n序号|任务内容|责任单位\n1|甲项|甲局\n|2|乙项||")
    inherited = [a for a in document.assignments if a.place]
    assert [(a.unit, a.clause[-5:], a.place[-5:]) for a in inherited] == [("甲局", "row_2", "row_1")]
    assert document.quote(inherited[0].start, inherited[0].end) == "甲局"
