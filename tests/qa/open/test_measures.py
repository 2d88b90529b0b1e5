"""Questions that citizens put to a measure: who gets nothing, within what time, how often, what counts as such a thing."""

from __future__ import annotations

import pytest

from index.store import Store
from qa.ask import ask

TEXT = """桃源县农房抗震加固奖补办法
第一条　为推进农房抗震加固，制定本办法。
本办法所称低层农房，是指二层以下且未经加固的农村自有住房。
第二条　有下列情形之一的，在前条奖补之外增加奖补：
（一）采用减震支座的，每户增加三千元；
（二）同村五户以上集中加固的，每户增加一千元。
第三条　有下列情形之一的，不予奖补：
（一）2019年1月1日前已经加固的；
（二）未经查验擅自施工的。
第四条　申请奖补的，农户应当自取得验收单之日起四个月内向乡镇人民政府提交申请表。逾期申请的，奖补减半。
第五条　加固方案应当在村务公开栏公示，公示期不少于六日。
第六条　乡镇人民政府复核后，在县政府网站公示三个工作日，由县财政局拨付。
第七条　集中加固应当经村民会议表决，由参加表决人数三分之二以上的村民同意。
第八条　减震支座应当委托有资质的单位养护，至少每十五日养护一次；发现变形的，应当在两小时内处置。
第九条　本办法自2021年9月1日起施行。
"""


@pytest.mark.parametrize(
    ("question", "says", "not_says"),
    [
        ("什么情况下不给奖补？", "未经查验擅自施工", "增加三千元"),
        ("用了减震支座能多拿多少奖补？", "每户增加三千元", "一千元"),
        ("拿到验收单之后，多长时间内要申请奖补？", "四个月内", "三个工作日"),
        ("村民表决要多少人同意才行？", "三分之二以上", "五户"),
        ("第八条规定减震支座多久养护一次？", "每十五日养护一次", "两小时"),
        ("哪些房子才算“低层农房”？", "二层以下且未经加固", "公示"),
        ("公示期是多长？", "不少于六日", "四个月"),
        ("公示期是多长？", "三个工作日", "两小时"),
    ],
)
def test_what_a_measure_says_is_found_in_everyday_words(store: Store, question: str, says: str, not_says: str) -> None:
    answer = ask(store, question)
    assert says in answer.text
    assert not_says not in answer.text


def test_where_an_office_is_is_no_question_for_a_clause(store: Store) -> None:
    assert "It stands in" not in ask(store, "Where is the office that reviews the application?").text
    assert "It stands in" in ask(store, "Where does the document mention 减震支座?").text
