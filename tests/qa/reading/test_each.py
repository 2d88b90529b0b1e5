"""One thing asked of each of several, and everyday turns of speech that the grammar knows otherwise."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask
from qa.reading.each import each
from qa.reading.rephrased import rephrased

APART = """
申请补贴，镇街初审、区残联审核各要几天？ → 申请补贴，镇街初审要几天？ | 申请补贴，区残联审核要几天？
做客运和做货运的注册资本分别多少，差多少？ → 做客运的注册资本多少 | 做货运的注册资本多少
如果入围的只有2家或者只有1家，分别怎么采购？ → 如果入围的只有2家怎么采购？ | 如果入围的只有1家怎么采购？
新设银行、变更终止，审批各多长时间？ → 新设银行审批多长时间？ | 变更终止审批多长时间？
玻璃和超声这两个方向的平台，分别叫什么？ → 玻璃的平台叫什么？ | 超声的平台叫什么？
"""


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_one_question_for_each(line: str) -> None:
    asked, _, questions = line.partition(" → ")
    assert [said for _, said in each(asked)] == questions.split(" | ")


@pytest.mark.parametrize(
    "asked", ["“1+2+1”里的1、2、1各是什么机构", "各街镇负责什么？", "分别是哪些？", "各项任务由谁牵头？", ""]
)
def test_what_is_no_row_of_things(asked: str) -> None:
    assert each(asked) == ()


def test_a_rephrased_question_is_left_alone() -> None:
    said = rephrased("30项里牵头单位只写了一家的有哪些")
    assert said == "30项里只有一个牵头单位的任务有哪些"
    assert rephrased(said) == said


ASKED = """
30项里头，牵头单位只写了一家的有哪些 → 任务10 任务11 任务12 任务13 任务19
有没有哪项任务经委牵头但科委不在牵头名单里 → 任务25 共1项
“营造双创浓厚氛围”这块是哪几家在抓 → 区人才办
区科委在国际汽车城特色功能区这项里是主角还是配角？ → 主要参与单位
保障措施有几条，各讲哪方面？ → 组织领导 环境建设
战略性新兴产业产值三年要增加多少亿，增幅大概百分之几？ → 1200−943=257 27.25%
"""


@pytest.mark.parametrize("line", ASKED.strip().splitlines())
def test_everyday_turns_of_speech(plan_store: Store, line: str) -> None:
    asked, _, wanted = line.partition(" → ")
    text = ask(plan_store, asked).text
    assert [piece for piece in wanted.split() if piece not in text] == [], text
