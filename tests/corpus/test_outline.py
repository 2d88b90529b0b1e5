"""Lines and the clauses they become, in the notation 编号 〔称谓〕 文字."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Document

Read = Callable[[str], Document]


def leaves(document: Document) -> list[str]:
    parents = {c.parent for c in document.clauses}
    return [
        f"{c.id} 〔{c.label}〕 {document.quote(c.start, c.end).strip().splitlines()[0]}"
        for c in document.clauses
        if c.id not in parents
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
            某计划
            为推进工作，制定本计划。
            一、工作思路
            坚持创新。
            二、重点任务
            围绕目标，实施工程。
            （一）培育工程
            1.做强企业。支持企业。
            2.做大企业。支持更多。
            """,
            """
            title 〔标题〕 某计划
            preamble 〔引言〕 为推进工作，制定本计划。
            sec_1 〔一、〕 一、工作思路
            sec_2__heading 〔二、〕 二、重点任务
            sec_2__para_1 〔二、第1段〕 围绕目标，实施工程。
            sec_2__subsec_1__heading 〔二、（一）〕 （一）培育工程
            sec_2__subsec_1__item_1 〔二、（一）1.〕 1.做强企业。支持企业。
            sec_2__subsec_1__item_2 〔二、（一）2.〕 2.做大企业。支持更多。
            """,
        ),
        (
            """
            某办法
            第一章　总则
            第一条　（目的）
            为了规范管理，制定本办法。
            第二条　（范围）
            本办法适用于本市。
            国家另有规定的，从其规定。
            第三条　管委会履行以下职责：
            （一）组织实施；
            （二）其他职责。
            """,
            """
            title 〔标题〕 某办法
            chp_1__heading 〔第一章〕 第一章　总则
            chp_1__art_1 〔第一条〕 第一条　（目的）
            chp_1__art_2__heading 〔第二条〕 第二条　（范围）
            chp_1__art_2__para_1 〔第二条第一款〕 本办法适用于本市。
            chp_1__art_2__para_2 〔第二条第二款〕 国家另有规定的，从其规定。
            chp_1__art_3__para_1 〔第三条第一款〕 第三条　管委会履行以下职责：
            chp_1__art_3__subsec_1 〔第三条第（一）项〕 （一）组织实施；
            chp_1__art_3__subsec_2 〔第三条第（二）项〕 （二）其他职责。
            """,
        ),
        (
            """
            某通知
            一、要求
            做好工作。
            2021年3月15日
            某办法
            为规范，制定办法。
            一、对象
            各部门。
            附件
            指标表
            一、服务
            做好服务。
            """,
            """
            title 〔标题〕 某通知
            sec_1 〔一、〕 一、要求
            date 〔成文日期〕 2021年3月15日
            annex_1__heading 〔标题〕 某办法
            annex_1__para_1 〔正文第1段〕 为规范，制定办法。
            sec_1_2 〔一、〕 一、对象
            annex_2__heading 〔附件〕 附件
            sec_1_3 〔附件 一、〕 一、服务
            """,
        ),
    ],
    ids=["plan", "law", "annexes"],
)
def test_lines_become_clauses(read: Read, text: str, expected: str) -> None:
    lines = [line.strip() for line in expected.strip().splitlines()]
    assert leaves(read("\n".join(line.strip() for line in text.strip().splitlines()))) == lines


def test_number_may_be_left_out_but_not_jumped(read: Read) -> None:
    document = read("某计划\n一、任务\n1.甲项。做。\n3.丙项。做。\n9.九项。做。")
    assert [c.marker for c in document.clauses if c.marker] == ["一、", "1.", "3."]
    assert [p.check for p in document.problems] == ["numbering_gap"]


def test_count_of_items_runs_through_the_projects(read: Read) -> None:
    document = read("某计划\n一、任务\n（一）甲\n1.甲项。做。\n2.乙项。做。\n（二）乙\n3.丙项。做。\n4.丁项。做。")
    assert [c.id for c in document.clauses if c.ordinal == 3] == ["sec_1__subsec_2__item_3"]


def test_same_number_twice_gets_two_ids(read: Read) -> None:
    document = read("某计划\n一、任务\n1.甲项。做。\n1.乙项。做。")
    assert [c.id for c in document.clauses if c.marker == "1."] == ["sec_1__item_1", "sec_1__item_1_2"]


def test_sentence_that_puts_into_force_stays_in_its_article(read: Read) -> None:
    document = read("某办法\n第一条　（施行日期）\n本办法自2019年8月20日起施行。")
    assert [c.id for c in document.clauses] == ["title", "art_1"]


def test_sentence_that_puts_into_force_stays_in_its_section(read: Read) -> None:
    document = read("某办法\n一、任务\n做。\n二、附则\n本办法自2019年8月20日起施行。")
    assert [c.id for c in document.clauses] == ["title", "sec_1", "sec_2"]


def test_section_that_is_a_whole_line_holds_the_lines_below(read: Read) -> None:
    document = read("某计划\n一、工作思路\n第一段。\n第二段。")
    assert [c.id for c in document.clauses] == [
        "title", "sec_1", "sec_1__heading", "sec_1__para_1", "sec_1__para_2",
    ]  # fmt: skip


def test_article_between_two_others_is_told_apart(read: Read) -> None:
    document = read("某法\n第十二条 甲。\n第十二条之一 乙。\n第十二条之二 丙。\n第十三条 丁。")
    assert [(c.id, c.label) for c in document.clauses if c.kind == "article"] == [
        ("art_12", "第十二条"),
        ("art_12-1", "第十二条之一"),
        ("art_12-2", "第十二条之二"),
        ("art_13", "第十三条"),
    ]


def test_contents_take_no_ids_from_the_chapters(read: Read) -> None:
    text = "某条例\n目录\n第一章 总则\n第二章 管理\n第三章 附则\n第一章 总则\n第一条 做。\n第二章 管理\n第二条 做。\n第三章 附则"
    assert [c.id for c in read(text).clauses if c.kind == "chapter"] == ["chp_1", "chp_2", "chp_3"]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("重点任务", "task"),
        ("主要目标", "goal"),
        ("基本原则", "principle"),
        ("保障措施", "safeguard"),
        ("工作要求", "safeguard"),
        ("要素保障（5分）", "safeguard"),
        ("保障生活必需品供应", "item"),
        ("总体要求", "item"),
    ],
)
def test_heading_of_the_section_says_what_its_clauses_are(read: Read, heading: str, part: str) -> None:
    document = read(f"某方案\n一、{heading}\n1.甲项。做好。\n2.乙项。做好。")
    assert [c.kind for c in document.clauses if c.marker in {"1.", "2."}] == [part, part]


def test_articles_without_a_space_are_told_by_their_count(read: Read) -> None:
    document = read(
        "某办法\n第一条为了管理，制定本办法。\n第二条本办法适用于本市。\n第九条所列的情形除外。\n第三条做好工作。"
    )
    assert [c.marker for c in document.clauses if c.kind == "article"] == ["第一条", "第二条", "第三条"]


def test_decimals_stand_inside_each_other(read: Read) -> None:
    document = read(
        "某应急预案\n1　总则\n1.1　编制目的\n为了应急。\n1.2　等级划分\n1.2.1　国家级：两省以上。\n2　职责\n2.1　指挥部\n指挥。"
    )
    assert [(c.id, c.label) for c in document.clauses if c.marker] == [
        ("num_1", "1"),
        ("num_1__subnum_1", "1.1"),
        ("num_1__subnum_2", "1.2"),
        ("num_1__subnum_2__lownum_1", "1.2.1"),
        ("num_2", "2"),
        ("num_2__subnum_1", "2.1"),
    ]
