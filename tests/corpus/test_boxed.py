"""Headings in boxes and formal numerals, tables of projects, aims of the year, notes with circled numbers."""

from __future__ import annotations

from collections.abc import Callable

from corpus.model import Document

Read = Callable[[str], Document]
HEAD = "某县2025年重点工作任务分解\n壹  年度目标\n接待游客460万人次以上。\n贰  重点任务\n"


def test_boxed_headings_hold_the_tasks_below_them(read: Read) -> None:
    text = HEAD + (
        "【资源保护】\n任务1  石窟加固。完成加固。\n牵头部门：甲局\n【产品提质】\n任务2  创建景区。完成创建。\n牵头部门：乙局\n"
        "叁  工作要求\n1.压实责任。每月调度。\n2.定期通报。每季通报。"
    )
    document = read(text)
    kinds = {c.heading: c.kind for c in document.clauses if c.heading and c.kind != "heading"}
    assert kinds["资源保护"] == kinds["产品提质"] == "project"
    assert kinds["石窟加固"] == "task"
    assert kinds["工作要求"] == kinds["重点任务"] == "section"
    held = {c.id: c.parent for c in document.clauses}
    homes = {
        c.heading: next(p.heading for p in document.clauses if p.id == held[c.id])
        for c in document.clauses
        if c.kind == "task"
    }
    assert homes == {"石窟加固": "资源保护", "创建景区": "产品提质"}


def test_the_aim_of_the_year_stands_beside_a_year(read: Read) -> None:
    rows = "附表\n某县2025年指标表\n| 序号 | 指标 | 单位 | 2024年完成 | 上半年 | 全年目标 | 牵头部门 |\n"
    rows += "| 1 | 接待游客 | 万人次 | 412 | 220 | 460 | 甲局 |\n| 2 | 综合收入 | 亿元 | 29.6 | 16 | 34 | 甲局 |"
    found = {(t.indicator, t.year, t.value, t.unit) for t in read(HEAD + rows).targets if t.source == "table"}
    assert ("接待游客", 2024, 412.0, "万人次") in found
    assert ("接待游客", 2025, 460.0, "万人次") in found
    assert len(found) == 4


def test_the_owner_of_a_project_is_no_unit_of_measure_and_its_sums_are_no_targets(read: Read) -> None:
    rows = "附表\n项目表\n| 编号 | 项目 | 业主单位 | 总投资（万元） | 2025年计划投资（万元） | 开工时间 | 竣工时间 |\n"
    rows += "| 1 | 加固工程 | 甲中心 | 2680 | 1900 | 2024年11月 | 2025年9月 |\n| 2 | 景区提升 | 乙公司 | 8500 | 5200 | 2025年1月 | 2025年11月 |"
    assert not [t for t in read(HEAD + rows).targets if t.source == "table"]


def test_notes_with_circled_numbers_below_their_heading(read: Read) -> None:
    text = (
        HEAD
        + "任务1  保护文物。做好“四有”②工作。\n牵头部门：甲局\n注释：\n①“一江一窟”，指青江和石窟。\n②“四有”，指有范围、有标志、有档案、有专人。"
    )
    notes = {note.term: note for note in read(text).footnotes}
    assert set(notes) == {"“一江一窟”", "“四有”"}
    assert len(notes["“四有”"].anchors) == 1
