"""Printed tables and their grids, a row a line with its category before the colon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

Read = Callable[[str], Document]


def grid(document: Document) -> list[str]:
    (table,) = document.tables
    lines = ["；".join(table.heads)]
    for row in table.rows:
        cells = {c.column: document.quote(c.start, c.end) for c in row.cells}
        words = "；".join(cells.get(i, "") for i in range(len(table.heads)))
        lines.append(f"{row.group}: {words}" if row.group else words)
    return lines


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "分类|指标名称|2017年|2018年\n主体|企业(家)|3|6\n|中心(家)|8|9",
            ["分类；指标名称；2017年；2018年", "主体: 主体；企业(家)；3；6", "主体: ；中心(家)；8；9"],
        ),
        (
            "| 指标 | 2020年 |\n|---|---|\n| 甲(家) | 5 |\n| 乙(家) | 6 |",
            ["指标；2020年", "甲(家)；5", "乙(家)；6"],
        ),
        (
            "年份\t床位(张)\t站(个)\n2021年(基期)\t1860\t38\n2022年\t2000\t45",
            ["年份；床位(张)；站(个)", "2021年(基期)；1860；38", "2022年；2000；45"],
        ),
        (
            "序号|指标|2025年\n1|甲(家)|5\n2|乙(家)|6",
            ["序号；指标；2025年", "1；甲(家)；5", "2；乙(家)；6"],
        ),
        (
            "分类 |\n指标 |\n2017年 |\n2018年 |\n主体 |\n甲(家) |\n3 |\n6 |\n乙(家) |\n5 |\n9 |\n|\n平台 |\n丙(%) |\n7 |\n8 |",
            [
                "分类；指标；2017年；2018年",
                "主体: 主体；甲(家)；3；6",
                "主体: ；乙(家)；5；9",
                "平台: 平台；丙(%)；7；8",
            ],
        ),
    ],
    ids=["bars", "markdown", "tabs", "counted", "cell a line"],
)
def test_table_is_read_as_printed(read: Read, printed: str, expected: list[str]) -> None:
    assert grid(read(f"某计划\n一、目标\n见下表。\n{printed}\n二、任务\n做好。")) == expected


def test_rows_and_cells_are_clauses_named_by_year(read: Read) -> None:
    document = read("某计划\n一、目标\n见下表。\n指标|2020年|2025年\n甲(家)|5|6\n乙(家)|6|7")
    assert [c.id for c in document.clauses if c.kind == "cell"][:3] == [
        "tbl_1__row_1__cell_1", "tbl_1__row_1__cell_2020", "tbl_1__row_1__cell_2025",
    ]  # fmt: skip
    assert [c.label for c in document.clauses if c.kind == "row"] == ["附表“甲(家)”行", "附表“乙(家)”行"]


def test_columns_of_one_year_get_different_ids(read: Read) -> None:
    document = read("某计划\n一、目标\n见下表。\n指标|2020年上|2020年中|2020年下\n甲(家)|5|6|7\n乙(家)|6|7|8")
    ids = [c.id for c in document.clauses]
    assert len(ids) == len(set(ids))


def test_two_tables_get_two_numbers(read: Read) -> None:
    document = read("某计划\n一、目标\n甲|乙\n1|2\n二、任务\n丙|丁\n3|4")
    assert [table.clause for table in document.tables] == ["tbl_1", "tbl_2"]
