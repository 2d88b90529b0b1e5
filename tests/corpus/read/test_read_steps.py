"""The small steps between bytes and text, by example."""

from __future__ import annotations

import pytest

from corpus.read.grid import Box, as_lines
from corpus.read.mend import mended
from corpus.read.ordinals import ordinal
from corpus.read.paragraphs import joined
from corpus.read.raised import lowered, raised


def boxes(*rows: str) -> list[Box]:
    """Rows written as ``a|b``; ``^`` reaches up into the cell above, ``<`` into the cell on the left."""
    cells: dict[tuple[int, int], Box] = {}
    for i, row in enumerate(rows):
        for j, word in enumerate(row.split("|")):
            if word == "^":
                first = next(at for at in ((k, j) for k in range(i, -1, -1)) if at in cells)
                was = cells[first]
                cells[first] = Box(was.text, was.row, j, i - was.row + 1, was.columns)
            elif word == "<":
                first = next(at for at in ((i, k) for k in range(j, -1, -1)) if at in cells)
                was = cells[first]
                cells[first] = Box(was.text, i, was.column, was.rows, j - was.column + 1)
            else:
                cells[i, j] = Box(word, i, j)
    return list(cells.values())


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("指标|单位", "床位|张"), ["指标 | 单位", "床位 | 张"]),
        (("指标|单位", "床位|"), ["指标 | 单位", "| 床位 |  |"]),
        (("类|指标", "甲|一", "^|二"), ["类 | 指标", "甲 | 一", "|  | 二 |"]),
        (("指标|目标|<", "^|2024|2025", "床位|1|2"), ["指标 | 目标 2024 | 目标 2025", "床位 | 1 | 2"]),
        (
            ("附表|<|<", "指标|目标|<", "^|2024|2025", "床位|1|2"),
            ["附表", "指标 | 目标 2024 | 目标 2025", "床位 | 1 | 2"],
        ),
        (("附表|<", "指标|单位", "床位|张", "注：如上|<"), ["附表", "指标 | 单位", "床位 | 张", "注：如上"]),
        (("指标|单位", "一、甲|<", "床位|张"), ["指标 | 单位", "| 一、甲 |  |", "床位 | 张"]),
        (("文号：|某〔1〕号", "日期：|1日"), ["文号：某〔1〕号", "日期：1日"]),
        (("文号：|", "日期：|"), []),
        (("指标||单位", "床位||张"), ["指标 | 单位", "床位 | 张"]),
        (("指标|单位", "|", "床位|张"), ["指标 | 单位", "床位 | 张"]),
        (("甲", "乙"), ["甲", "乙"]),
        (("甲|", "|乙"), ["甲", "乙"]),
        (("甲|乙",), ["甲 乙"]),
        ((), []),
    ],
)
def test_cells_become_rows(rows: tuple[str, ...], expected: list[str]) -> None:
    assert as_lines(boxes(*rows)) == expected


def test_words_set_upright_are_words_and_other_lines_stay_apart() -> None:
    table = [Box("指\n标", 0, 0), Box("单位", 0, 1), Box("区民政局\n区财政局", 1, 0), Box("a|b", 1, 1)]
    assert as_lines(table) == ["指标 | 单位", "区民政局 区财政局 | a｜b"]


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (1, "decimal", "1"), (7, "decimalZero", "07"), (12, "decimalFullWidth", "１２"), (3, "unknown", "3"),
        (1, "chineseCounting", "一"), (10, "chineseCounting", "十"), (11, "chineseCountingThousand", "十一"),
        (20, "chineseCounting", "二十"), (105, "chineseCounting", "一百零五"), (110, "japaneseCounting", "一百一十"),
        (1010, "chineseCounting", "一千零一十"), (10001, "chineseCounting", "一万零一"), (0, "chineseCounting", "〇"),
        (12, "chineseLegalSimplified", "壹拾贰"), (2018, "ideographDigital", "二〇一八"),
        (1, "lowerLetter", "a"), (27, "lowerLetter", "aa"), (26, "upperLetter", "Z"), (0, "lowerLetter", ""),
        (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (20, "decimalEnclosedCircle", "⑳"),
        (21, "decimalEnclosedCircleChinese", "21"), (3, "decimalEnclosedParen", "⑶"), (2, "ideographTraditional", "乙"),
        (5, "ideographZodiac", "辰"), (9, "none", ""), (-1, "chineseCounting", "-1"), (10**9, "lowerRoman", str(10**9)),
    ],
)  # fmt: skip
def test_numbers_print_as_lists_print_them(number: int, form: str, printed: str) -> None:
    assert ordinal(number, form) == printed


ARTICLES = ["第一条 甲。", "第二条 乙。", "第三条 丙。", "第四条 丁。"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["第五条 仲裁实行一裁终局，裁决作出", "后，不予受理。"], ["第五条 仲裁实行一裁终局，裁决作出后，不予受理。"]),
        (["第五条 戊。第六条 己。"], ["第五条 戊。", "第六条 己。"]),
        (["第五条 依照第六条 的规定；第九条 不变。"], ["第五条 依照第六条 的规定；第九条 不变。"]),
        (["第五条 有下列情形的：", "（一）甲，", "（二）乙。"], ["第五条 有下列情形的：", "（一）甲，", "（二）乙。"]),
        (["第二章 总则", "第五条 戊。"], ["第二章 总则", "第五条 戊。"]),
        (["第五条 应当改正，处罚", "指标 | 单位", "罚款 | 元"], ["第五条 应当改正，处罚", "指标 | 单位", "罚款 | 元"]),
        (["第五条 戊。", "（2003年12月27日某会", "第六次会议通过", "根据2009年的决定修正）"], ["第五条 戊。", "（2003年12月27日某会第六次会议通过 根据2009年的决定修正）"]),
    ],
)  # fmt: skip
def test_torn_and_run_together_paragraphs_of_laws_are_mended(lines: list[str], expected: list[str]) -> None:
    assert mended(ARTICLES + lines) == ARTICLES + expected


def test_other_texts_are_left_alone() -> None:
    lines = ["各部门，各单位", "为落实，制定本方案。", "第一条 甲。第二条 乙。", "（一"]
    assert mended(lines) == lines


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("养老服", "务", "养老服务"), ("machine", "learning", "machine learning"), ("2025", "年", "2025年"), ("100", "G", "100G"), ("AI", "模型", "AI模型")],
)  # fmt: skip
def test_lines_are_joined_without_a_seam(a: str, b: str, expected: str) -> None:
    assert joined(a, b) == expected


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [("2", "100m", "²"), ("4", "10", "⁴"), ("1", "百强企业", "[1]"), ("[1]", "百强企业", "[1]"), ("注", "甲", "注"), ("2", "", "2"), ("-3", "m", "⁻³")],
)  # fmt: skip
def test_raised_figures_are_powers_or_marks(text: str, before: str, expected: str) -> None:
    assert raised(text, before) == expected


def test_lowered_figures_are_indices() -> None:
    assert (lowered("2"), lowered("2.5"), lowered("总")) == ("₂", "₂.₅", "总")
