"""Rules with one computation: so much for each of so many, a share of a sum, a limit, a grade by its number."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

TEXT = """枫桥县社区食堂扶持办法
第一条　为扶持社区食堂，制定本办法。
第二条　本办法所称小型食堂，是指核定餐位不超过30个的食堂；中型食堂，是指核定餐位为31个至80个的食堂；大型食堂，是指核定餐位为81个以上的食堂。
第三条　对社区食堂给予下列补助：
（一）建设补助。按照规模给予一次性补助：小型每家3万元，中型每家6万元，大型每家10万元。
（二）就餐补助。80周岁以上老年人就餐每人每餐补助4元，60周岁以上不满80周岁的每人每餐补助2元。
（三）送餐补助。年送餐满2000单的，按照每单1.5元给予补助，单个食堂每年最高不超过2万元。
（四）租金补助。按照实际租金的40%给予补助，每年最高不超过3万元。
第四条　食堂招用残疾人的，按照每人每月600元给予岗位补贴，每年按照12个月计算；招用失业人员的，按照每人每月300元给予岗位补贴。
第五条　县民政局每年对社区食堂评分，90分以上的为优秀等，70分以上不足90分的为合格等，不足70分的为不合格等。
第六条　优秀等食堂每年检查1次，合格等食堂每年检查2次，不合格等食堂每季度检查1次。
第七条　未按规定留样的，每次处200元罚款。
第八条　本办法自2023年5月1日起施行。
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("食堂招用了3名残疾人，一年能拿多少岗位补贴？", ["2.16万元", "600×3×12", "每年按照12个月计算"]),
        ("招用2名失业人员，每月岗位补贴多少钱？", ["每月600元", "300×2"]),
        ("食堂一年送餐8000单，送餐补助能拿多少钱？", ["1.2万元", "1.5×8000"]),
        ("食堂一年送餐2万单，送餐补助能拿3万元吗？", ["不能", "最高2万元"]),
        ("一年送餐1500单，能拿送餐补助吗？", ["不符合条件", "满2000单"]),
        ("食堂一年租金5万元，租金补助能给多少？", ["2万元", "50000×40%"]),
        ("食堂一年租金10万元，租金补助能给多少？", ["最高3万元"]),
        ("我们食堂核定50个餐位，算哪一类规模？建设补助能拿多少？", ["中型", "6万元"]),
        ("评分得了85分是什么等次？一年检查几次？", ["合格等", "每年检查2次"]),
        ("评分90分的算优秀等吗？", ["是。", "90分以上的为优秀等"]),
        ("招用残疾人和失业人员的岗位补贴每人每月差多少？", ["相差300元", "600−300"]),
        ("评分70分的算不合格等吗？", ["不是。", "70分以上不足90分"]),
    ],
)
def test_a_rule_is_worked_out_for_the_numbers_of_the_question(store: Store, question: str, says: list[str]) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert answer.citations
    assert [word for word in says if word not in answer.text] == []


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("食堂招用了3名退役军人，一年能拿多少岗位补贴？", "×3"),
        ("食堂招用5个人，一年补多少钱？", "×5"),
        ("食堂招用了2名残疾人和3名失业人员，一年补多少？", "×"),
        ("食堂有4间包间，每间补多少钱？", "×4"),
        ("核定50个餐位的食堂罚多少钱？", "6万元"),
        ("3次没有留样罚多少钱？", "600"),
    ],
)
def test_nothing_is_worked_out_where_the_rule_is_of_another_case(store: Store, question: str, never: str) -> None:
    assert never not in ask(store, question).text


def test_a_bare_question_for_a_sum_gets_every_sum(store: Store) -> None:
    answer = ask(store, "最高能补多少钱？")
    assert answer.status == "ambiguous"
    assert "不超过2万元" in answer.text
    assert "不超过3万元" in answer.text
    assert "200元罚款" not in ask(store, "补助标准是多少？").text
