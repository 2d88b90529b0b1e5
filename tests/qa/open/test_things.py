"""Money that has a name, days and numbers of persons: a sentence on another one of the same document answers nothing."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

TEXT = """云湖市高校毕业生就业扶持政策清单
云府发〔2023〕8号
各区人民政府，市政府各部门：
一、一次性求职补贴
毕业学年学生可申请一次性求职补贴，补贴标准为每人3000元。补贴对象应于每年9月向所在学校提出申请。
二、创业带动就业补贴
毕业生创办的企业吸纳就业的，可申请创业带动就业补贴，招用3人以下的按每人2000元给予补贴，首次申请的按实有人数计算。
三、见习基地
见习基地由一个以上五个以下见习单位组成。规模较小或者见习人员人数较少的见习基地，可以不设管理机构，设一名管理员。
申请见习的应当符合下列条件：
（一）具有本市户籍；
（二）申请之月前12个月没有参加过见习；
（三）弃权的满1年。
见习基地申报在每年3月1日至4月30日进行。见习基地申报成功之后，应当按照规定管理见习人员。
"""
LIST = "云府发〔2023〕8号"


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("高校毕业生求职补贴每人多少钱？", "每人3000元", "2000元"),
        ("创业带动就业补贴每人多少钱？", "每人2000元", "3000元"),
        ("见习基地申报从哪天到哪天？", "3月1日至4月30日", "成功之后"),
    ],
)
def test_the_sentence_on_the_named_thing_answers(store: Store, question: str, said: str, unsaid: str) -> None:
    answer = ask(store, question, document=LIST)
    quoted = "".join(citation.quote for citation in answer.citations)
    assert said in quoted
    assert unsaid not in quoted


@pytest.mark.parametrize(
    "question", ["高校毕业生基层就业补贴每人多少钱？", "见习基地的见习人员人数是多少？", "申请见习要有几年本市户籍？"]
)
def test_what_only_sounds_alike_is_refused(store: Store, question: str) -> None:
    assert ask(store, question, document=LIST).status == "not_found"
