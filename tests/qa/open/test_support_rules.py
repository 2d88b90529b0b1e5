"""Questions that firms put to rules of support: inserted articles, what counts in, limits, typing errors, printed questions."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import Message, ask

TEXT = """清溪区支持文创企业若干措施
第一条（目的）为抢抓文化产业发展机遇，结合本区实际，制定本措施。
第二条（落户）对新落户的文创企业，给予一次性落户奖励40万元。
第三条（工坊）新建工坊按投入的三成补助，最高90万元。门前装修费用不计入补助范围。
云麓工坊应于2024年6月底前完成改建。
第四条（集聚区）集聚区建筑面积不少于6000平方米。
第五条（数据）企业数据合规费用每件补助7万元。
第五条之一（展演）企业参加区外展演的，每场补助3万元。
第六条（平台）设立文创服务平台，平台每年运营经费不超过150万元。
第七条（年限）同一企业每年获得的资金合计不超过200万元，第二条奖励不计入。
第八条（申请）专项资金每年集中申报一次，申报期为每年4月1日至4月30日。
第九条（评审）区文旅局会同区财政局、区统计局在十二个工作日内完成评审。
第十条（物流）经海铁联运的，每吨再加补60元。资金不足的，按比例折算，但稳岗补贴不折算。
第十一条 本措施自2021年1月1日起施行。
附件：政策问答
附件
政策问答
问：2019年发生的费用可以申报吗？
答：不可以。本措施支持2020年1月1日以后发生的费用。
"""


@pytest.mark.parametrize(
    ("question", "says", "not_says"),
    [
        ("第五条之一给企业补多少？", "每场补助3万元", "7万元"),
        ("第五条给企业补多少？", "每件补助7万元", "3万元"),
        ("门前装修费能不能算进工坊补助？", "不计入补助范围", "90万元"),
        ("第二条的落户奖励算不算进每年200万的上限？", "第二条奖励不计入", "40万元"),
        ("服务平台每年的运营经费上限是多少？", "不超过150万元", "200万元"),
        ("专项资金每年什么时候集中申报？", "4月1日至4月30日", "十二个工作日"),
        ("评审都有哪些部门参加？", "区统计局", "运营经费"),
        ("经海铁连运的每吨再加多少？", "60元", "150万元"),
        ("稳岗补贴也会按比例折算吗？", "稳岗补贴不折算", "40万元"),
        ("2019年发生的费用能申报不？", "不可以", "4月30日"),
        ("为什么要出台这个措施？", "抢抓文化产业发展机遇", "40万元"),
    ],
)
def test_the_rule_that_is_meant_answers(store: Store, question: str, says: str, not_says: str) -> None:
    answer = ask(store, question)
    assert says in answer.text
    assert not_says not in answer.text


@pytest.mark.parametrize("question", ["云麓工坊的建筑面积有多大？", "展演批下来一般要多长时间？"])
def test_a_figure_of_another_thing_is_no_answer(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert answer.status == "not_found", answer.text


def test_both_questions_are_on_the_article(store: Store) -> None:
    first = Message("user", "第六条讲的是什么？")
    assert "150万元" in ask(store, "每年运营经费多少？", history=[first]).text
