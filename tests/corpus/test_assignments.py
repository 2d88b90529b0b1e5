"""Endings of clauses that name units, in the notation 角色 单位（期限）."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

Read = Callable[[str], Document]
ROLES = {"lead": "牵头", "participant": "参与", "responsible": "责任"}


def said(document: Document) -> str:
    parts = []
    for a in document.assignments:
        limit = f"（{a.deadline}）" if a.deadline else ""
        parts.append(f"{ROLES[a.role]} {a.unit}{'等' if a.open else ''}{limit}")
    return "；".join(parts)


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("（牵头单位：甲局；主要参与单位：乙局、丙局等）", "牵头 甲局；参与 乙局等；参与 丙局等"),
        ("（责任单位：甲局；配合单位：乙镇）", "责任 甲局；参与 乙镇"),
        ("(牵头单位:甲局;责任单位:乙局;配合单位:丙镇)", "牵头 甲局；责任 乙局；参与 丙镇"),
        (
            "（甲局牵头，乙局、丙局配合，2024年底前完成）",
            "牵头 甲局（2024年底前）；参与 乙局（2024年底前）；参与 丙局（2024年底前）",
        ),
        ("（甲局牵头,乙局配合；2025年底前完成）", "牵头 甲局（2025年底前）；参与 乙局（2025年底前）"),
        ("（责任单位：甲局；完成时限：2023年6月底前）", "责任 甲局（2023年6月底前）"),
        ("（6月底完成，牵头考核单位：甲局、乙局）", "牵头 甲局（6月底完成）；牵头 乙局（6月底完成）"),
        ("（5月底取得阶段性成效并持续推进，牵头考核单位：甲局）", "牵头 甲局（5月底取得阶段性成效并持续推进）"),
        ("（持续推进，牵头考核单位：甲局）", "牵头 甲局（持续推进）"),
        ("（甲局、乙局按职责分工负责）", "责任 甲局；责任 乙局"),
        ("（甲局、乙局等部门按职责分工负责）", "责任 甲局等；责任 乙局等"),
        ("（甲局负责）", "责任 甲局"),
        ("（含船运和车运）", ""),
        ("（以下简称新片区）", ""),
        ("（由加快推进负责）", ""),
    ],
)
def test_bracket_at_the_end_names_units(read: Read, ending: str, expected: str) -> None:
    assert said(read(f"某市工作计划\n一、重点任务\n1.推进工作。做好各项工作。{ending}")) == expected


def test_roles_stand_on_lines_of_their_own(read: Read) -> None:
    text = "一、主要任务\n1.建设中心\n选址新建。\n主办单位:县民政局\n协办单位:城关镇人民政府等\n完成时间:2023年10月底前"
    document = read(text)
    assert said(document) == "牵头 县民政局（2023年10月底前）；参与 城关镇人民政府等（2023年10月底前）"
    assert {a.clause for a in document.assignments} == {"sec_1__item_1"}


@pytest.mark.parametrize(
    ("line", "limit"),
    [
        ("【时限】2023年10月", "2023年10月"),
        ("【完成时限】：长期推进", "长期推进"),
        ("［期限］2024年底前", "2024年底前"),
    ],
)
def test_limit_named_in_brackets_of_its_own(read: Read, line: str, limit: str) -> None:
    document = read(f"一、主要任务\n1.建设中心\n选址新建。\n【牵头】县民政局\n【配合】县财政局\n{line}\n2.办学校\n好。")
    assert said(document) == f"牵头 县民政局（{limit}）；参与 县财政局（{limit}）"


def test_sentence_of_the_task_says_until_when(read: Read) -> None:
    document = read("一、重点任务\n1.排查底数。建立档案，2021年9月底前完成排查。（甲局负责）")
    assert said(document) == "责任 甲局（2021年9月底前）"


def test_two_different_limits_in_the_sentences_are_none_for_the_units(read: Read) -> None:
    document = read("一、重点任务\n1.建设平台。7月底前完成前期，10月底前完成建设。（甲局负责）")
    assert said(document) == "责任 甲局"


def test_year_of_a_target_is_no_limit(read: Read) -> None:
    document = read("一、重点任务\n1.建设管网。到2023年,新建管网420公里以上。（甲局负责）")
    assert said(document) == "责任 甲局"


def test_first_unit_leads_where_the_document_says_so_once(read: Read) -> None:
    text = (
        "一、重点任务\n1.甲项。做好。（甲局、乙局负责，排在第一位的部门为牵头部门，下同）\n"
        "2.乙项。做好。（丙局、丁局负责）\n3.丙项。做好。（戊局牵头，己局负责）"
    )
    assert said(read(text)) == "牵头 甲局；责任 乙局；牵头 丙局；责任 丁局；牵头 戊局；责任 己局"


def test_rule_of_the_first_unit_does_not_reach_back_beyond_lone_units(read: Read) -> None:
    text = (
        "一、任务\n1.甲项。做好。（责任单位：甲局）\n2.乙项。做好。（责任单位：乙局、丙局）\n"
        "3.丙项。做好。（责任单位：丁局、戊局，列第一位的为牵头单位，下同）"
    )
    assert said(read(text)) == "牵头 甲局；责任 乙局；责任 丙局；牵头 丁局；责任 戊局"


def test_clause_that_names_units_is_a_task_wherever_it_stands(read: Read) -> None:
    document = read("附则表\n一、政务服务（25分）\n（一）平台（3分）\n1．开通网办。（牵头单位：甲局）")
    assert [(c.kind, c.marker) for c in document.clauses if c.kind == "task"] == [("task", "1.")]


def test_section_of_safeguards_that_names_units_stays_a_section(read: Read) -> None:
    document = read("某方案\n一、任务\n1.甲。做。（责任单位：甲局）\n五、保障措施\n加强领导。（责任单位：乙局）")
    assert [c.kind for c in document.clauses if c.marker == "五、"] == []
    document = read("某方案\n一、任务\n1.甲。做。（责任单位：甲局）\n二、保障措施\n加强领导。（责任单位：乙局）")
    assert [c.kind for c in document.clauses if c.marker == "二、"] == ["section"]


def test_a_section_that_names_units_in_a_row_of_such_is_a_task_whatever_its_heading(read: Read) -> None:
    lines = ("统筹算力资源保障", "支持模型攻关", "建立联动工作机制", "深化考核")
    text = "\n".join(f"{'一二三四'[i]}、{said}。做好。（责任单位：甲局）" for i, said in enumerate(lines))
    assert [c.kind for c in read(f"某措施\n{text}").clauses if c.marker] == ["task"] * 4


def test_the_rule_that_the_first_leads_holds_also_for_what_stands_before_it(read: Read) -> None:
    text = (
        "县人民政府关于印发某某方案的通知\n一、重点任务\n1.甲项。做好。（责任单位：甲局、乙局）\n2.乙项。做好。（责任单位：丙局、丁局）\n"
        "二、保障措施\n（一）加强领导。各项任务中，排在首位的责任单位为牵头单位，其余为配合单位。\n（二）加强督查。定期通报。（责任单位：戊局、己局）"
    )
    assert said(read(text)) == "牵头 甲局；参与 乙局；牵头 丙局；参与 丁局；牵头 戊局；参与 己局"


def test_a_bracket_of_units_at_the_end_of_a_clause_needs_no_word_for_their_role(read: Read) -> None:
    text = (
        "一、重点任务\n1.甲项。做好。（甲局牵头，乙局配合，2023年底前完成）\n2.乙项。由（丙局、丁局）组织的比赛照常办好。（丙局、丁局，持续推进）\n"
        "3.丙项。做好。（某某市、某某县）\n4.未注明的，列第一位的单位为牵头单位，其余单位为配合单位。"
    )
    wanted = "牵头 甲局（2023年底前）；参与 乙局（2023年底前）；牵头 丙局（持续推进）；参与 丁局（持续推进）"
    assert said(read(text)) == wanted


def test_without_a_word_for_any_role_a_bracket_of_units_is_only_a_bracket(read: Read) -> None:
    assert not read("一、历史沿革\n1.甲项。当年由两家管理。（丙局、丁局）\n2.乙项。以后合并。").assignments


def test_a_bracket_that_was_never_closed_leaves_the_lists_behind_it_as_they_are(read: Read) -> None:
    document = read(
        "二、任务\n1.修渠。把渠修好。（责任单位：甲局、乙\n2.种树。把树种好。（责任单位：丙局、丁局）\n"
        "3.铺路。把路铺好。（责任单位：戊局、己局）\n"
    )
    assert [a.unit for a in document.assignments][-4:] == ["丙局", "丁局", "戊局", "己局"]
