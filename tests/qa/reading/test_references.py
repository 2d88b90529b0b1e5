"""Numbers in a question: what each points to, and numbers that point to nothing. One line a phrase."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.numerals import chinese
from qa.references import read_references, read_years

PROPERTY = settings(deadline=None, derandomize=True)
POINTING = """
第17项任务 → task:17
任务17 → task:17
17号任务 → task:17
重点任务第十七项 → task:17
任务十七、十八 → task:17,18
任务1-3 → task:1,2,3
任务1至3 → task:1,2,3
任务 5 和 6 → task:5,6
任务17还是任务18 → task:17 task:18
17 牵头 → task:17
第5、6项 → item:5,6
第五条 → item:5
第0项 → item:0
第100项 → item:100
第一百二十条 → item:120
第十二条第三款 → item:12 item:3
保障措施3 → safeguard:3
第3条保障措施 → safeguard:3
保障措施（三） → safeguard:3
第三项原则 → principle:3
第二个建设目标 → goal:2
第六个工程 → project:6
（六） → project:6
工程（六） → project:6
第四部分 → section:4
第三章 → chapter:3
注释5 → footnote:5
[5] → footnote:5
脚注第6条 → footnote:6
第6个注释 → footnote:6
任务17、保障措施2 → task:17 safeguard:2
前三项任务 → task:1,2,3
倒数第二项任务 → task:-2
2020年第17项任务 → task:17
"""
POINTLESS = (
    "30家 一共几项 三十多项任务 任务2020 第2020项 最后一项 10大工程 30项任务 五项保障措施 任务5亿元 三年行动计划"
)
YEARS = """
2018年 → 2018
18年 → 2018
2018年度 → 2018
二〇一八年 → 2018
二零二零年 → 2020
2018-2020年 → 2018 2020
“十三五”末 → 2020
十四五规划 → 2025
1999年 → 1999
3年 →
三年 →
5年以内 →
15年以内 →
3000年 →
今年 →
1000家 →
"""


def told(text: str) -> str:
    return " ".join(f"{r.kind}:{','.join(map(str, r.numbers))}" for r in read_references(text))


@pytest.mark.parametrize("line", POINTING.strip().splitlines())
def test_number_points_to(line: str) -> None:
    phrase, _, expected = line.partition(" → ")
    assert told(phrase) == expected


@pytest.mark.parametrize("phrase", POINTLESS.split())
def test_number_points_to_nothing(phrase: str) -> None:
    assert read_references(phrase) == ()


@pytest.mark.parametrize("line", YEARS.strip().splitlines())
def test_years_are_read(line: str) -> None:
    phrase, _, expected = line.partition(" →")
    assert [str(year) for year, _, _ in read_years(phrase)] == expected.split()


@PROPERTY
@given(number=st.integers(1, 99))
def test_figures_and_chinese_numerals_point_to_the_same(number: int) -> None:
    expected = f"task:{number}"
    for phrase in (f"第{number}项任务", f"第{chinese(number)}项任务", f"任务{number}", f"{number}号任务"):
        assert told(phrase) == expected
    assert told(f"第{chinese(number)}条") == f"item:{number}"


@PROPERTY
@given(
    text=st.text(
        st.sampled_from("第一二十17号项条任务保障措施工程注释[]（）年至、和,-202个部分原则目标牵头"), max_size=30
    )
)
def test_references_lie_in_the_text_side_by_side(text: str) -> None:
    found = read_references(text)
    assert all(0 <= r.start < r.end <= len(text) and r.numbers for r in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(0 <= start < end <= len(text) and 1900 <= year <= 2100 for year, start, end in read_years(text))
